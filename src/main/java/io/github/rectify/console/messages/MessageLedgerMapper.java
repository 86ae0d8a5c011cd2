package io.github.rectify.console.messages;

import io.github.rectify.console.access.Sight;
import io.github.rectify.console.web.Paging;
import io.github.rectify.outbox.MessageState;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface MessageLedgerMapper {

    /** The latest first. */
    List<MessageLine> page(@Param("query") MessageQuery query, @Param("sight") Sight sight, @Param("paging") Paging paging);

    long count(@Param("query") MessageQuery query, @Param("sight") Sight sight);

    /** The user ids of people whose name is like this. */
    List<String> named(@Param("like") String like, @Param("limit") int limit);

    List<MessageLine> about(@Param("subject") String subject, @Param("sight") Sight sight, @Param("limit") int limit);

    List<MessageView.AboutTask> tasks(@Param("ids") Collection<Long> ids, @Param("sight") Sight sight);

    List<StateCount> states(@Param("since") Instant since, @Param("sight") Sight sight);

    /** How many messages stand in a state. */
    record StateCount(MessageState state, long count) {
    }
}
