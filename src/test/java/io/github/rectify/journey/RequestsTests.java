package io.github.rectify.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rectify.people.Person;
import io.github.rectify.people.PersonId;
import io.github.rectify.task.Actor;
import io.github.rectify.task.Ask;
import io.github.rectify.task.Channel;
import io.github.rectify.task.EventKind;
import io.github.rectify.task.MoveResult;
import io.github.rectify.task.Report;
import io.github.rectify.task.Request;
import io.github.rectify.task.RequestResult;
import io.github.rectify.task.Requests;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskEvent;
import io.github.rectify.task.TaskStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is asked and decided about task 16 (assignee 江波, leader 叶知秋, chief 顾文清, office 杜明哲), and what is taken back. */
class RequestsTests extends Journey {

    @Autowired
    private Requests requests;

    @Test
    void aGrantedExtensionMovesTheDeadlineAndKeepsTheOldOneOnFile() {
        LocalDate old = task("16").dueOn();
        Request asked = recorded(ask("16", extension("2023-05-31"), "jiangbo"));
        assertThat(requests.waitingFor(person("yezhiqiu"), LocalDate.parse("2023-03-13"))).extracting(Request::id)
                .containsExactly(asked.id());
        assertThat(requests.waitingFor(person("guwenqing"), LocalDate.parse("2023-03-13"))).isEmpty();
        assertThat(task("16").dueOn()).isEqualTo(old);

        assertThat(refusal(decide(asked, true, null, "jiangbo"))).isEqualTo(MoveResult.Why.NOT_YOUR_DECISION);
        assertThat(recorded(decide(asked, true, null, "yezhiqiu")).state()).isEqualTo(Request.State.GRANTED);

        assertThat(task("16").dueOn()).hasToString("2023-05-31");
        assertThat(last("16").kind()).isEqualTo(EventKind.EXTENSION_GRANTED);
        assertThat(last("16").detail()).isEqualTo("from=" + old + " to=2023-05-31");
        assertThat(refusal(decide(asked, false, null, "yezhiqiu"))).isEqualTo(MoveResult.Why.DECIDED);
    }

    @Test
    void theCardOfAnExtensionIsAnsweredAndTheAskerHears() {
        Request asked = recorded(ask("16", extension("2023-05-31"), "jiangbo"));
        drain();
        wecom.user("yezhiqiu").receivesCard("16号任务 申请延期", "申请延至", "2023-05-31", "施工队下周才进场", "通过", "退回");

        recorded(decide(asked, true, null, "yezhiqiu"));
        drain();
        wecom.user("yezhiqiu").seesCardChangeTo("已同意延期");
        time.is("2023-03-13T08:30");
        wecom.user("jiangbo").receivesText("延期申请已由叶知秋同意", "2023-05-31").receivesNothing();
    }

    @Test
    void aRequestThatWaitsIsRemindedOfWithItsDateAndDecidedOnThatCard() {
        wecom.user("shaojianping").types("5号申请延期到5月31日").receivesText("已记录");
        wecom.user("qinxiaoyang").receivesCard("5号任务 申请延期");
        time.is("2023-03-14T09:00");
        wecom.user("qinxiaoyang").receivesCard("5号任务 等待您审定", "申请延至", "2023-05-31", "延期申请在等您审定").presses("通过")
                .receivesText("已同意延期").seesCardChangeTo("已同意延期");
        assertThat(task("5").dueOn()).hasToString("2023-05-31");
        time.is("2023-03-17T09:00");
        wecom.user("qinxiaoyang").receivesNothing();
    }

    @Test
    void ofSeveralThatWaitTheRequestIsChosenAndDecidedAlone() {
        wecom.user("jiangbo").types("16号申请延期到4月28日").receivesText("已记录").types("6号已完成").receivesText("申请销号");
        Phone ye = wecom.user("yezhiqiu");
        time.is("2023-03-14T09:00");
        ye.skipsTo("待审定延期·江波", "待审定·江波").chooses("16号").presses("通过").receivesText("已同意延期", "16号");
        assertThat(task("16").dueOn()).hasToString("2023-04-28");
        assertThat(task("6").status()).isEqualTo(TaskStatus.SUBMITTED);
        ye.types("有哪些任务").skipsTo("6号");
    }

    @Test
    void aRefusedExtensionLeavesTheDeadlineAndSaysWhy() {
        LocalDate old = task("16").dueOn();
        Request asked = recorded(ask("16", extension("2023-05-31"), "jiangbo"));
        recorded(decide(asked, false, "时间够用", "yezhiqiu"));
        drain();
        time.is("2023-03-13T08:30");

        assertThat(task("16").dueOn()).isEqualTo(old);
        wecom.user("yezhiqiu").receivesCard("申请延期").seesCardChangeTo("未同意延期").receivesNothing();
        wecom.user("jiangbo").receivesText("延期申请被叶知秋退回", "时间够用");
    }

    @Test
    void aCardThatIsOvertakenIsNotSent() {
        driver.act(() -> {
            Request asked = recorded(requests.ask(task("16").id(), extension("2023-05-31"), by("jiangbo")));
            return requests.withdraw(asked.id(), by("jiangbo"));
        });
        drain();
        wecom.user("yezhiqiu").receivesNothing();
        assertThat(ledgerOf("yezhiqiu")).extracting(message -> message.get("reason")).containsExactly("REQUEST_CLOSED");
    }

    @Test
    void theOldDeadlineIsNotSpokenOfAfterAnExtension() {
        Task task = task("18");
        assertThat(task.dueOn()).hasToString("2023-03-17");
        Request asked = recorded(ask("18", extension("2023-05-31"), "luqiming"));
        recorded(decide(asked, true, null, "yezhiqiu"));
        time.is("2023-03-24T18:00");
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM reminder_told WHERE task_id = ?", Integer.class, task.id().value()))
                .as("no stage of either deadline was reached").isZero();
        time.is("2023-05-31T18:00");
        assertThat(jdbc.queryForList("SELECT DISTINCT base_on FROM reminder_told WHERE task_id = ? AND kind = 'DUE'",
                String.class, task.id().value())).containsExactly("2023-05-31");
    }

    @Test
    void theLeaderMayGrantAnotherDateAndAnAdministratorNeedsAReason() {
        Request asked = recorded(ask("16", extension("2023-05-31"), "jiangbo"));
        assertThat(refusal(decide(asked, true, null, "duminzhe"))).isEqualTo(MoveResult.Why.REASON_NEEDED);
        assertThat(refusal(driver.act(() -> requests.decide(asked.id(), true, task("16").dueOn(), null, null,
                by("yezhiqiu"))))).isEqualTo(MoveResult.Why.DATE_NOT_LATER);
        recorded(driver.act(() -> requests.decide(asked.id(), true, LocalDate.parse("2023-05-10"), null, null,
                by("yezhiqiu"))));
        assertThat(task("16").dueOn()).hasToString("2023-05-10");
    }

    @Test
    void whatIsAskedMustMakeSense() {
        Task task = task("16");
        assertThat(refusal(ask("16", extension(task.dueOn().toString()), "jiangbo"))).isEqualTo(MoveResult.Why.DATE_NOT_LATER);
        assertThat(refusal(ask("16", extension("2033-03-14"), "jiangbo"))).isEqualTo(MoveResult.Why.DATE_TOO_FAR);
        assertThat(refusal(ask("16", extension("2023-05-31"), "linyue"))).isEqualTo(MoveResult.Why.NOT_YOURS);
        assertThat(refusal(ask("16", new Ask.Transfer(id("jiangbo"), null), "jiangbo"))).isEqualTo(MoveResult.Why.SAME_PERSON);
        assertThat(refusal(ask("16", new Ask.Transfer(new PersonId(9999), null), "jiangbo")))
                .isEqualTo(MoveResult.Why.NOT_IN_UNIT);
        assertThat(task("16")).isEqualTo(task);
    }

    @Test
    void askingAgainReplacesAndReportingDoneWithdraws() {
        Request first = recorded(ask("16", extension("2023-05-31"), "jiangbo"));
        Request second = recorded(ask("16", extension("2023-06-15"), "jiangbo"));
        assertThat(requests.find(first.id()).orElseThrow().state()).isEqualTo(Request.State.WITHDRAWN);
        assertThat(requests.open(task("16").id(), Request.Kind.EXTENSION)).map(Request::id).contains(second.id());

        report("16", Report.Kind.DONE, "jiangbo");
        assertThat(requests.open(task("16").id())).isEmpty();
        undo("16", last("16").id(), "jiangbo");
        assertThat(requests.open(task("16").id())).extracting(Request::id).containsExactly(second.id());
    }

    @Test
    void askingTheVerySameAgainAddsNothing() {
        Request first = recorded(ask("16", extension("2023-05-31"), "jiangbo"));
        int lines = tasks.history(task("16").id()).size();
        RequestResult again = ask("16", extension("2023-05-31"), "jiangbo");
        assertThat(again).isInstanceOf(RequestResult.AlreadyOpen.class);
        assertThat(((RequestResult.AlreadyOpen) again).request()).isEqualTo(first);
        assertThat(tasks.history(task("16").id())).hasSize(lines);
    }

    @Test
    void takingARequestBackLeavesNoneOfItsKindOpen() {
        Request first = recorded(ask("16", new Ask.Transfer(id("linyue"), null), "jiangbo"));
        Request other = recorded(ask("16", extension("2023-05-31"), "jiangbo"));
        recorded(ask("16", new Ask.Transfer(id("tangyi"), null), "jiangbo"));
        undo("16", last("16").id(), "jiangbo");
        assertThat(requests.open(task("16").id())).containsExactly(other);
        assertThat(requests.find(first.id()).orElseThrow().state()).isEqualTo(Request.State.WITHDRAWN);
    }

    @Test
    void aTransferIsAcceptedByWhomItGoesTo() {
        Request asked = recorded(ask("16", new Ask.Transfer(id("linyue"), "工作调整"), "jiangbo"));
        drain();
        wecom.user("linyue").receivesCard("16号任务 请您接手", "江波", "工作调整");
        assertThat(refusal(decide(asked, true, null, "jiangbo"))).isEqualTo(MoveResult.Why.NOT_YOUR_DECISION);
        assertThat(task("16").assigneeId()).isEqualTo(id("jiangbo"));

        recorded(decide(asked, true, null, "linyue"));
        drain();
        assertThat(task("16").assigneeId()).isEqualTo(id("linyue"));
        wecom.user("linyue").seesCardChangeTo("责任人已变更");
        time.is("2023-03-13T08:30");
        wecom.user("jiangbo").receivesText("已交由林悦负责");
        wecom.user("yezhiqiu").receivesText("责任人由江波变更为林悦");
    }

    @Test
    void aRefusedTransferStaysWithTheOldOwner() {
        Request asked = recorded(ask("16", new Ask.Transfer(id("linyue"), null), "jiangbo"));
        recorded(decide(asked, false, "手头任务多", "linyue"));
        assertThat(task("16").assigneeId()).isEqualTo(id("jiangbo"));
        time.is("2023-03-13T08:30");
        wecom.user("jiangbo").receivesText("林悦没有接受", "手头任务多");
    }

    @Test
    void aDisownedTaskGoesToWhomTheOfficeNames() {
        Request asked = recorded(ask("16", new Ask.NotMine(null, "这是财务的事"), "jiangbo"));
        drain();
        wecom.user("duminzhe").receivesCard("责任人称不归其负责", "仍由原责任人负责");
        assertThat(refusal(decide(asked, true, null, "duminzhe"))).isEqualTo(MoveResult.Why.OWNER_NEEDED);
        assertThat(refusal(decide(asked, false, " ", "duminzhe"))).isEqualTo(MoveResult.Why.REASON_NEEDED);
        assertThat(refusal(decide(asked, true, null, "yezhiqiu"))).isEqualTo(MoveResult.Why.NOT_YOUR_DECISION);

        recorded(driver.act(() -> requests.decide(asked.id(), true, null, id("linyue"), null, by("duminzhe"))));
        assertThat(task("16").assigneeId()).isEqualTo(id("linyue"));
        assertThat(last("16").kind()).isEqualTo(EventKind.TRANSFERRED);
    }

    @Test
    void undoingAGrantRestoresTheDeadlineAndAsksAgain() {
        LocalDate old = task("16").dueOn();
        Request asked = recorded(ask("16", extension("2023-05-31"), "jiangbo"));
        recorded(decide(asked, true, null, "yezhiqiu"));
        drain();
        long grant = last("16").id();
        assertThat(why(undo("16", grant, "jiangbo"))).isEqualTo(MoveResult.Why.NOT_YOURS);
        assertThat(undo("16", grant, "yezhiqiu")).isInstanceOf(MoveResult.Moved.class);
        assertThat(why(undo("16", grant, "yezhiqiu"))).isEqualTo(MoveResult.Why.NOTHING_TO_UNDO);

        assertThat(task("16").dueOn()).isEqualTo(old);
        assertThat(requests.find(asked.id()).orElseThrow().isOpen()).isTrue();
        drain();
        wecom.user("yezhiqiu").receivesCard("16号任务 申请延期").seesCardChangeTo("已同意延期")
                .receivesCard("16号任务 申请延期").receivesNothing();
    }

    @Test
    void undoingAnApprovalAsksForTheDecisionAgain() {
        report("16", Report.Kind.DONE, "jiangbo");
        drain();
        wecom.user("yezhiqiu").receivesCard("申请销号");
        driver.act(() -> tasks.decide(task("16").id(), true, null, by("yezhiqiu"), null));
        assertThat(task("16").status()).isEqualTo(TaskStatus.CLOSED);
        assertThat(why(undo("16", event("16", EventKind.SUBMITTED).id(), "jiangbo"))).isEqualTo(MoveResult.Why.DECIDED);

        undo("16", last("16").id(), "yezhiqiu");
        drain();
        assertThat(task("16").status()).isEqualTo(TaskStatus.SUBMITTED);
        wecom.user("yezhiqiu").receivesCard("申请销号").receivesNothing();
        time.is("2023-03-13T08:30");
        wecom.user("jiangbo").receivesText("予以销号").receivesText("叶知秋撤回了对16号任务", "等待重新审定").receivesNothing();
    }

    @Test
    void undoingASubmissionChangesTheCardThatAsks() {
        report("16", Report.Kind.DONE, "jiangbo");
        drain();
        wecom.user("yezhiqiu").receivesCard("申请销号");
        undo("16", last("16").id(), "jiangbo");
        drain();
        wecom.user("yezhiqiu").seesCardChangeTo("已撤回").receivesNothing();
    }

    @Test
    void anInstructionIsToldAndChangesNothing() {
        Task before = task("16");
        assertThat(why(instruct("按月报告进度", "linyue"))).isEqualTo(MoveResult.Why.NOT_YOUR_DECISION);
        assertThat(why(instruct("  ", "yezhiqiu"))).isEqualTo(MoveResult.Why.WORDS_NEEDED);
        assertThat(instruct("按月报告进度", "guwenqing")).isInstanceOf(MoveResult.Moved.class);
        assertThat(task("16")).isEqualTo(before);
        time.is("2023-03-13T08:30");
        wecom.user("jiangbo").receivesText("顾文清对16号任务", "批示：按月报告进度");
    }

    @Test
    void theLeaderHearsOfAnObstacle() {
        driver.act(() -> tasks.report(task("16").id(), new Report(Report.Kind.BLOCKED, "缺经费"), by("jiangbo"), null));
        time.is("2023-03-13T08:30");
        wecom.user("yezhiqiu").receivesText("江波报告遇到困难，请予协调", "缺经费");
    }

    /** Whatever happened before, taking back the last move leaves the task as it was, but for its version. */
    @Test
    void undoRestoresExactlyAfterAnySequenceOfMoves() {
        for (int seed = 0; seed < 12; seed++) {
            Random random = new Random(seed);
            String code = random.nextBoolean() ? "16" : "18";
            List<String> done = new ArrayList<>();
            for (int step = 0; step < 12; step++) {
                Task before = task(code);
                List<Request> open = requests.open(before.id());
                String act = acts().get(random.nextInt(acts().size()));
                long lastEvent = last(code).id();
                driver.act(() -> make(act, code, random));
                TaskEvent made = last(code);
                if (made.id() == lastEvent || made.kind() == EventKind.WITHDRAWN) {
                    continue;
                }
                done.add(act);
                Actor administrator = by("duminzhe");
                MoveResult result = driver.act(() -> tasks.undo(before.id(), made.id(), administrator));
                assertThat(result).as("seed %d: %s", seed, done).isInstanceOf(MoveResult.Moved.class);
                assertThat(task(code)).as("seed %d: %s", seed, done).usingRecursiveComparison().ignoringFields("version")
                        .isEqualTo(before);
                assertThat(requests.open(before.id())).as("seed %d: %s", seed, done)
                        .isEqualTo(open.stream().filter(request -> !isReplacedBy(made, request)).toList());
                if (random.nextBoolean()) {
                    driver.act(() -> make(act, code, random));
                }
            }
        }
    }

    /** Who takes back what they asked asks nothing of the kind any more. */
    private static boolean isReplacedBy(TaskEvent made, Request before) {
        return made.kind() == switch (before.kind()) {
            case EXTENSION -> EventKind.EXTENSION_ASKED;
            case TRANSFER -> EventKind.TRANSFER_ASKED;
            case NOT_MINE -> EventKind.NOT_MINE_ASKED;
        };
    }

    private static List<String> acts() {
        return List.of("ACK", "PROGRESS", "BLOCKED", "DONE", "WITHDRAW", "SNOOZE", "EXTENSION", "TRANSFER", "NOT_MINE",
                "GRANT", "REFUSE", "APPROVE", "RETURN");
    }

    private Object make(String act, String code, Random random) {
        Task task = task(code);
        Actor owner = by(people.get(task.assigneeId()).userId().value());
        Actor office = Actor.account("admin", Channel.CONSOLE);
        LocalDate day = task.dueOn().plusDays(1 + random.nextInt(40));
        return switch (act) {
            case "ACK" -> tasks.report(task.id(), new Report(Report.Kind.ACKNOWLEDGE, null), owner, null);
            case "PROGRESS" -> tasks.report(task.id(), new Report(Report.Kind.PROGRESS, null, day, random.nextInt(100)), owner, null);
            case "BLOCKED" -> tasks.report(task.id(), new Report(Report.Kind.BLOCKED, "难", null, null), owner, null);
            case "DONE" -> tasks.report(task.id(), new Report(Report.Kind.DONE, null), owner, null);
            case "WITHDRAW" -> tasks.report(task.id(), new Report(Report.Kind.WITHDRAW, null), owner, null);
            case "SNOOZE" -> tasks.snooze(task.id(), clock.instant().plusSeconds(3600 + random.nextInt(99999)), owner);
            case "EXTENSION" -> requests.ask(task.id(), new Ask.Extension(day, null), owner);
            case "TRANSFER" -> requests.ask(task.id(), new Ask.Transfer(id(random.nextBoolean() ? "linyue" : "tangyi"), null), owner);
            case "NOT_MINE" -> requests.ask(task.id(), new Ask.NotMine(id("tangyi"), null), owner);
            case "GRANT" -> decideAny(task, true, office);
            case "REFUSE" -> decideAny(task, false, office);
            case "APPROVE" -> tasks.decide(task.id(), true, "可", office, null);
            case "RETURN" -> tasks.decide(task.id(), false, "补", office, null);
            default -> throw new AssertionError(act);
        };
    }

    private Object decideAny(Task task, boolean grant, Actor office) {
        return requests.open(task.id()).stream().findFirst()
                .map(request -> requests.decide(request.id(), grant, "经研究", office)).orElse(null);
    }

    private static MoveResult.Why why(MoveResult result) {
        assertThat(result).isInstanceOf(MoveResult.Refused.class);
        return ((MoveResult.Refused) result).why();
    }

    private MoveResult instruct(String words, String who) {
        return driver.act(() -> tasks.instruct(task("16").id(), words, by(who)));
    }

    private void report(String code, Report.Kind kind, String who) {
        driver.act(() -> tasks.report(task(code).id(), new Report(kind, null), by(who), null));
    }

    private MoveResult undo(String code, long event, String who) {
        return driver.act(() -> tasks.undo(task(code).id(), event, by(who)));
    }

    private TaskEvent event(String code, EventKind kind) {
        return tasks.history(task(code).id()).stream().filter(event -> event.kind() == kind).findFirst().orElseThrow();
    }

    private void drain() {
        driver.settle();
    }

    private PersonId id(String userId) {
        return person(userId).id();
    }

    private Request recorded(RequestResult result) {
        assertThat(result).isInstanceOf(RequestResult.Recorded.class);
        return ((RequestResult.Recorded) result).request();
    }

    private static MoveResult.Why refusal(RequestResult result) {
        assertThat(result).isInstanceOf(RequestResult.Refused.class);
        return ((RequestResult.Refused) result).why();
    }

    private RequestResult ask(String code, Ask ask, String who) {
        return driver.act(() -> requests.ask(task(code).id(), ask, by(who)));
    }

    private RequestResult decide(Request request, boolean grant, @Nullable String reason, String who) {
        return driver.act(() -> requests.decide(request.id(), grant, reason, by(who)));
    }

    private static Ask extension(String until) {
        return new Ask.Extension(LocalDate.parse(until), "施工队下周才进场");
    }

    private TaskEvent last(String code) {
        List<TaskEvent> history = tasks.history(task(code).id());
        return history.get(history.size() - 1);
    }

    private Actor by(String who) {
        return Actor.of(person(who), Channel.CHAT, null);
    }

    private Person person(String userId) {
        return people.byUserId(userId).orElseThrow();
    }
}
