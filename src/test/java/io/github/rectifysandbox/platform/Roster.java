package io.github.rectifysandbox.platform;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Members from elsewhere, with some entered or struck off by hand: somebody new, somebody who left. */
public final class Roster implements Members {

    private final Members others;
    private final Map<String, Member> entered = new LinkedHashMap<>();
    private final Set<String> struckOff = new LinkedHashSet<>();

    public Roster(Members others) {
        this.others = others;
    }

    /** Only those entered by hand. */
    public Roster() {
        this(List::of);
    }

    public synchronized Roster enter(Member member) {
        entered.put(member.key(), member);
        struckOff.remove(member.key());
        return this;
    }

    /** From now on the platform does not know them. */
    public synchronized void strikeOff(String userId) {
        struckOff.add(Member.key(userId));
    }

    synchronized void reset() {
        entered.clear();
        struckOff.clear();
    }

    @Override
    public synchronized Optional<Member> find(String userId) {
        String key = Member.key(userId);
        if (struckOff.contains(key)) {
            return Optional.empty();
        }
        Member byHand = entered.get(key);
        return byHand == null ? others.find(userId) : Optional.of(byHand);
    }

    @Override
    public synchronized List<Member> all() {
        Map<String, Member> members = new LinkedHashMap<>();
        others.all().forEach(member -> members.put(member.key(), member));
        members.putAll(entered);
        members.keySet().removeAll(struckOff);
        return List.copyOf(members.values());
    }
}
