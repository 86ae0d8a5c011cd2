package io.github.rectify.ledger.notice;

import java.util.function.Consumer;

/** Looks at a notice once it is read, and warns of one kind of thing. A check changes nothing: the text stays as printed. */
interface Check {

    void look(Notice notice, Consumer<Remark> remarks);
}
