package io.github.rectify.reply.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which tasks a clause speaks of, before it is known which are meant.
 *
 * @param codes   open tasks named
 * @param strange what was named and is none of the open ones
 * @param tied    words that fit several titles
 * @param scope   how the named ones are meant
 */
record Ref(List<String> codes, List<String> strange, boolean tied, Scope scope) {

    enum Scope { NOT_SAID, THESE, ALL, ALL_BUT, REST }

    static final Ref NONE = new Ref(List.of(), List.of(), false, Scope.NOT_SAID);

    Ref {
        codes = List.copyOf(codes);
        strange = List.copyOf(strange);
    }

    static Ref these(List<String> codes, List<String> strange, boolean tied) {
        return new Ref(codes, strange, tied, Scope.THESE);
    }

    static Ref allBut(List<String> codes) {
        return new Ref(codes, List.of(), false, Scope.ALL_BUT);
    }

    boolean isSaid() {
        return scope != Scope.NOT_SAID;
    }

    Ref and(Ref other) {
        Set<String> all = new LinkedHashSet<>(codes);
        all.addAll(other.codes);
        List<String> odd = new ArrayList<>(strange);
        other.strange.stream().filter(word -> !odd.contains(word)).forEach(odd::add);
        return new Ref(List.copyOf(all), odd, tied || other.tied, scope);
    }

    Ref without(List<String> others) {
        return new Ref(codes.stream().filter(code -> !others.contains(code)).toList(), strange, tied, scope);
    }
}
