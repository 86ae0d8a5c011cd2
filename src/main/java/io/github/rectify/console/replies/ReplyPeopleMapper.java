package io.github.rectify.console.replies;

import io.github.rectify.console.access.Sight;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface ReplyPeopleMapper {

    /** Active people of the units a viewer administers, of one name or of all. */
    List<Choice> choices(@Param("sight") Sight sight, @Param("name") @Nullable String name, @Param("limit") int limit);

    /** Somebody to choose. */
    record Choice(String userId, String name, String department) {
    }
}
