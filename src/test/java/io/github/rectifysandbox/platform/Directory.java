package io.github.rectifysandbox.platform;

import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** What may be read of members and departments. */
final class Directory {

    private final Members members;

    Directory(Members members) {
        this.members = members;
    }

    private Departments departments() {
        return new Departments(members, "sandbox");
    }

    ObjectNode user(Call call) {
        String userId = call.parameter("userid");
        if (userId.isEmpty()) {
            throw new PlatformError(40003, "invalid userid");
        }
        Member member = members.find(userId).orElseThrow(() -> new PlatformError(60111, "userid not found"));
        ObjectNode answer = ok();
        detail(answer, member);
        return answer;
    }

    private void detail(ObjectNode node, Member member) {
        int department = departments().of(member);
        simple(node, member, department);
        node.put("position", member.position()).put("status", 1).put("main_department", department);
        node.putArray("is_leader_in_dept").add(0);
    }

    private static void simple(ObjectNode node, Member member, int department) {
        node.put("userid", member.userId()).put("name", member.name());
        node.putArray("department").add(department);
    }

    ObjectNode simpleList(Call call) {
        int id = department(call);
        ObjectNode answer = ok();
        departments().members(id).forEach(member -> simple(answer.withArray("userlist").addObject(), member, id));
        return present(answer, "userlist");
    }

    ObjectNode list(Call call) {
        int id = department(call);
        ObjectNode answer = ok();
        departments().members(id).forEach(member -> detail(answer.withArray("userlist").addObject(), member));
        return present(answer, "userlist");
    }

    ObjectNode departmentIds() {
        ObjectNode answer = ok();
        departments().names().keySet().forEach(id -> answer.withArray("department_id").addObject().put("id", id)
                .put("parentid", parent(id)).put("order", id));
        return answer;
    }

    ObjectNode departmentList() {
        ObjectNode answer = ok();
        departments().names().forEach((id, name) -> describe(id, name).accept(answer.withArray("department").addObject()));
        return answer;
    }

    ObjectNode department(Call call, String parameter) {
        int id = number(call.parameter(parameter));
        ObjectNode answer = ok();
        describe(id, departments().names().get(id)).accept(answer.putObject("department"));
        return answer;
    }

    private static Consumer<ObjectNode> describe(int id, String name) {
        return node -> node.put("id", id).put("name", name).put("parentid", parent(id)).put("order", id);
    }

    private static int parent(int id) {
        return id == Departments.ROOT ? 0 : Departments.ROOT;
    }

    private int department(Call call) {
        return number(call.parameter("department_id"));
    }

    private int number(String text) {
        if (!text.matches("\\d{1,9}") || !departments().names().containsKey(Integer.parseInt(text))) {
            throw new PlatformError(60003, "department not found");
        }
        return Integer.parseInt(text);
    }

    private static ObjectNode present(ObjectNode answer, String list) {
        answer.withArray(list);
        return answer;
    }

    private static ObjectNode ok() {
        return Json.object().put("errcode", 0).put("errmsg", "ok");
    }
}
