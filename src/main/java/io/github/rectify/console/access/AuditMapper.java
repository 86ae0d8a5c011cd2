package io.github.rectify.console.access;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface AuditMapper {

    void insert(@Param("at") Instant at, @Param("who") String who, @Param("action") String action,
            @Param("target") String target, @Param("detail") @Nullable String detail);
}
