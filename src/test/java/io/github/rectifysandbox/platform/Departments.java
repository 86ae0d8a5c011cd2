package io.github.rectifysandbox.platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Departments as the platform numbers them: 1 is the corporation, the others stand below it in the order of their members. */
final class Departments {

    static final int ROOT = 1;

    private final Map<Integer, String> names = new LinkedHashMap<>();
    private final Map<String, Integer> ids = new LinkedHashMap<>();
    private final List<Member> members;

    Departments(Members members, String corporation) {
        this.members = members.all();
        names.put(ROOT, corporation);
        for (Member member : this.members) {
            if (!member.department().isBlank() && !ids.containsKey(member.department())) {
                int id = names.size() + 1;
                names.put(id, member.department());
                ids.put(member.department(), id);
            }
        }
    }

    Map<Integer, String> names() {
        return names;
    }

    int of(Member member) {
        return ids.getOrDefault(member.department(), ROOT);
    }

    /** Those who stand directly in a department. */
    List<Member> members(int id) {
        List<Member> found = new ArrayList<>();
        members.stream().filter(member -> of(member) == id).forEach(found::add);
        return found;
    }
}
