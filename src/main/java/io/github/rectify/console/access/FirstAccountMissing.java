package io.github.rectify.console.access;

/** The first administrator's account cannot be opened. Names the variable, never its value. */
class FirstAccountMissing extends RuntimeException {

    private final String variable;

    FirstAccountMissing(String variable, String trouble) {
        super(variable + " " + trouble);
        this.variable = variable;
    }

    String variable() {
        return variable;
    }
}
