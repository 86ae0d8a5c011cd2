package io.github.rectify.console.exports;

import io.github.rectify.console.access.Sight;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface ExportMapper {

    /** Which units have tasks in which rounds, of those the viewer sees whole; the latest round first. */
    List<Choice> choices(@Param("sight") Sight sight);

    /** A unit with tasks in a round. */
    record Choice(long roundId, String roundName, long unitId, String unitName) {
    }
}
