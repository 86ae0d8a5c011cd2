package io.github.rectify.console.access;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface AccountMapper {

    Optional<AccountRow> byUsername(@Param("username") String username);

    int count();

    void insert(@Param("username") String username, @Param("passwordHash") String passwordHash, @Param("at") Instant at);

    int rehash(@Param("username") String username, @Param("from") String from, @Param("to") String to);

    /** A row of {@code account}. */
    record AccountRow(String username, String passwordHash, boolean enabled) {

        @Override
        public String toString() {
            return username;
        }
    }
}
