package io.github.rectifysandbox.platform;

import static io.github.rectifysandbox.platform.Fields.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Who a message is for: members, departments, tags (of which there are none), or all. */
final class Recipients {

    private final Members members;

    Recipients(Members members) {
        this.members = members;
    }

    /** The members found, each once, and what could not be found, in lower case as the platform gives it. */
    record Found(List<Member> members, List<String> invalidUsers, List<String> invalidParties, List<String> invalidTags) {
    }

    Found of(JsonNode request) {
        String users = string(request, "touser");
        String parties = string(request, "toparty");
        String tags = string(request, "totag");
        if (users.isBlank() && parties.isBlank() && tags.isBlank()) {
            throw PlatformError.parameter("touser, toparty and totag are all empty");
        }
        if (users.strip().equals("@all")) {
            return new Found(members.all(), List.of(), List.of(), List.of());
        }
        List<String> invalidUsers = new ArrayList<>();
        List<String> invalidParties = new ArrayList<>();
        Map<String, Member> found = new LinkedHashMap<>();
        for (String userId : split(users, 1000, 40032, "touser")) {
            Optional<Member> member = members.find(userId);
            member.ifPresentOrElse(one -> found.put(one.key(), one), () -> invalidUsers.add(Member.key(userId)));
        }
        addParties(split(parties, 100, 82002, "toparty"), found, invalidParties);
        return new Found(List.copyOf(found.values()), invalidUsers, invalidParties, split(tags, 100, 82003, "totag"));
    }

    private void addParties(List<String> parties, Map<String, Member> found, List<String> invalid) {
        if (parties.isEmpty()) {
            return;
        }
        Departments departments = new Departments(members, "");
        for (String party : parties) {
            if (party.equals(Integer.toString(Departments.ROOT))) {
                members.all().forEach(member -> found.put(member.key(), member));
            } else if (party.matches("\\d{1,9}") && departments.names().containsKey(Integer.parseInt(party))) {
                departments.members(Integer.parseInt(party)).forEach(member -> found.put(member.key(), member));
            } else {
                invalid.add(party);
            }
        }
    }

    private static String string(JsonNode request, String name) {
        if (request.path(name).isArray() || request.path(name).isObject()) {
            throw new PlatformError(40031, "invalid userid list: " + name + " is a text with | between, not a list");
        }
        return text(request, name);
    }

    private static List<String> split(String list, int most, int tooMany, String name) {
        List<String> parts = Arrays.stream(list.split("\\|")).map(String::strip).filter(part -> !part.isEmpty()).toList();
        if (parts.size() > most) {
            throw new PlatformError(tooMany, name + " has more than " + most);
        }
        return parts;
    }
}
