package io.github.rectify.reply;

import java.util.Objects;
import org.springframework.stereotype.Component;

/** The one place that tells intents apart: each goes to the one who knows how to do it. */
@Component
class Acting {

    private final Reporting reporting;
    private final Requesting requesting;
    private final Deciding deciding;
    private final Delegating delegating;
    private final Undoing undoing;
    private final Inquiries inquiries;
    private final Tying tying;
    private final Answers answers;

    Acting(Reporting reporting, Requesting requesting, Deciding deciding, Delegating delegating, Undoing undoing,
            Inquiries inquiries, Tying tying, Answers answers) {
        this.reporting = reporting;
        this.requesting = requesting;
        this.deciding = deciding;
        this.delegating = delegating;
        this.undoing = undoing;
        this.inquiries = inquiries;
        this.tying = tying;
        this.answers = answers;
    }

    /** Does a deed, in the caller's transaction. */
    Done act(Turn turn, Deed deed, Standing standing) {
        if (deed.ties()) {
            return tying.tie(turn, deed, standing);
        }
        return switch (deed.does().intent()) {
            case REPORT_DONE, REPORT_PROGRESS, REPORT_BLOCKED -> reporting.report(turn, deed);
            case REQUEST_EXTENSION -> requesting.extend(turn, deed);
            case TRANSFER -> requesting.transfer(turn, deed, standing);
            case NOT_MINE -> requesting.notMine(turn, deed);
            case DELEGATE -> delegating.delegate(turn, deed);
            case ACKNOWLEDGE -> reporting.acknowledge(turn, deed, standing);
            case SNOOZE -> reporting.snooze(turn, deed);
            case INSTRUCT -> reporting.instruct(turn, deed);
            case APPROVE, REJECT -> deciding.decide(turn, deed, standing);
            case UNDO -> undoing.undo(turn, deed, standing);
            case QUERY_MINE -> tell(inquiries.mine(turn, standing, deed.does()), deed);
            case QUERY_TASK -> tell(inquiries.tasks(deed.taskIds()), deed);
            case QUERY_OVERVIEW -> tell(inquiries.overview(turn, standing, deed.does()), deed);
            case CONFIRM, DENY -> tell(answers.words("nothingAsked." + deed.does().intent()), deed);
            case HELP -> tell(inquiries.help(standing), deed);
            case UNKNOWN -> tell(inquiries.unknown(standing, false), deed);
        };
    }

    private static Done tell(String words, Deed deed) {
        return Done.of(Said.only(words, Objects.requireNonNull(deed.action()).intent().name()));
    }
}
