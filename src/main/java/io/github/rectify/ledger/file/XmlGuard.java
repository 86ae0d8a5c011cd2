package io.github.rectify.ledger.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Watches the XML of an office file while it is read by somebody else: refuses a document type (and with it every entity), nesting
 * that is too deep, and a tag, comment or text so long that a parser would hold too much of it. Sees only bytes: the encoding must be
 * one that writes Latin letters as one byte each, UTF-16 is refused.
 */
final class XmlGuard extends FilterInputStream {

    private static final int DEEPEST = 300;
    private static final int LONGEST = 4 * 1024 * 1024;
    private static final String COMMENT = "!--";
    private static final String CDATA = "![CDATA[";

    private enum At { TEXT, BEGIN, TAG, COMMENT, CDATA, INSTRUCTION }

    private final StringBuilder begin = new StringBuilder();
    private At at = At.TEXT;
    private int length;
    private int depth;
    private int quote;
    private int before;
    private int twoBefore;
    private boolean closing;

    XmlGuard(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            see(value);
        }
        return value;
    }

    @Override
    public int read(byte[] bytes, int from, int wanted) throws IOException {
        Workbench.goOn();
        int count = super.read(bytes, from, wanted);
        for (int i = 0; i < count; i++) {
            see(bytes[from + i] & 0xFF);
        }
        return count;
    }

    @Override
    public long skip(long wanted) throws IOException {
        long skipped = 0;
        while (skipped < wanted && read() >= 0) {
            skipped++;
        }
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void see(int c) {
        if (c == 0) {
            throw new FileRefused("broken");
        }
        if (++length > LONGEST) {
            throw new FileRefused("too-complex");
        }
        switch (at) {
            case TEXT -> text(c);
            case BEGIN -> begin(c);
            case TAG -> tag(c);
            case COMMENT -> leaveAt(c == '>' && before == '-' && twoBefore == '-');
            case CDATA -> leaveAt(c == '>' && before == ']' && twoBefore == ']');
            case INSTRUCTION -> leaveAt(c == '>' && before == '?');
        }
        twoBefore = before;
        before = c;
    }

    private void text(int c) {
        if (c == '<') {
            go(At.BEGIN);
            begin.setLength(0);
        }
    }

    private void begin(int c) {
        begin.append((char) c);
        char first = begin.charAt(0);
        if (first == '?') {
            go(At.INSTRUCTION);
        } else if (first != '!') {
            open(first == '/');
            tag(c);
        } else if (begin.toString().equals(COMMENT)) {
            go(At.COMMENT);
            before = 0;
        } else if (begin.toString().equals(CDATA)) {
            go(At.CDATA);
        } else if (!COMMENT.startsWith(begin.toString()) && !CDATA.startsWith(begin.toString())) {
            throw new FileRefused("doctype");
        }
    }

    private void open(boolean end) {
        go(At.TAG);
        closing = end;
        quote = 0;
        depth += end ? -1 : 1;
        if (depth > DEEPEST) {
            throw new FileRefused("too-complex");
        }
    }

    private void tag(int c) {
        if (quote != 0) {
            quote = c == quote ? 0 : quote;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>') {
            depth -= before == '/' && !closing ? 1 : 0;
            go(At.TEXT);
        }
    }

    private void leaveAt(boolean end) {
        if (end) {
            go(At.TEXT);
        }
    }

    private void go(At next) {
        at = next;
        length = 0;
    }
}
