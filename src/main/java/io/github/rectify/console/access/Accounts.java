package io.github.rectify.console.access;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The accounts of the console. A password is kept as a salted hash only. */
@Component
class Accounts {

    private final AccountMapper mapper;
    private final PasswordEncoder encoder;
    private final ProvenPasswords proven;
    private final Clock clock;
    /** Compared with when there is no such account, so that the time taken does not tell. */
    private final String nobody;

    Accounts(AccountMapper mapper, PasswordEncoder encoder, ProvenPasswords proven, Clock clock) {
        this.mapper = mapper;
        this.encoder = encoder;
        this.proven = proven;
        this.clock = clock;
        this.nobody = Objects.requireNonNull(encoder.encode("nobody"));
    }

    boolean isOpen(String username) {
        return mapper.byUsername(username).filter(AccountMapper.AccountRow::enabled).isPresent();
    }

    boolean none() {
        return mapper.count() == 0;
    }

    /** Opens an account unless there is one of this name. */
    void open(String username, CharSequence password) {
        try {
            mapper.insert(username, encoder.encode(password), clock.instant());
        } catch (DuplicateKeyException other) {
            // another node was faster
        }
    }

    /** The name of the open account these words belong to. */
    Optional<String> verify(String username, @Nullable CharSequence password) {
        CharSequence given = password == null ? "" : password;
        Optional<AccountMapper.AccountRow> row = mapper.byUsername(username);
        boolean right = isRight(username, given, row.map(AccountMapper.AccountRow::passwordHash).orElse(nobody));
        if (!right || row.isEmpty() || !row.get().enabled()) {
            return Optional.empty();
        }
        renew(row.get(), given);
        return Optional.of(row.get().username());
    }

    private boolean isRight(String username, CharSequence password, String hash) {
        if (proven.knows(username, password, hash)) {
            return true;
        }
        boolean right = encoder.matches(password, hash);
        if (right && !hash.equals(nobody)) {
            proven.remember(username, password, hash);
        }
        return right;
    }

    /** A hash made in an older way is made anew while the password is at hand. */
    private void renew(AccountMapper.AccountRow row, CharSequence password) {
        if (encoder.upgradeEncoding(row.passwordHash())) {
            mapper.rehash(row.username(), row.passwordHash(), encoder.encode(password));
        }
    }
}
