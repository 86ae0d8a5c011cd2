package io.github.rectify.console.tasks;

import io.github.rectify.console.web.Format;
import io.github.rectify.console.web.Texts;
import org.springframework.stereotype.Component;

/** Tells somebody what was recorded of what they did, and what comes next. */
@Component
class Receipts {

    private static final String KEY = "console.receipt.";
    /** Of a plan: the day would be somebody's, and there is nobody. */
    private static final String NOBODY = "NO_ASSIGNEE";

    private final Texts texts;
    private final Format format;

    Receipts(Texts texts, Format format) {
        this.texts = texts;
        this.format = format;
    }

    /** Without what comes next, for who no longer sees the task. */
    String of(Receipt receipt) {
        return texts.text(KEY + receipt);
    }

    /** @param file the task as it stands after the act */
    String of(Receipt receipt, TaskFile file) {
        return of(receipt) + next(receipt, file);
    }

    private String next(Receipt receipt, TaskFile file) {
        return switch (receipt) {
            case SUBMITTED -> file.reviewer() == null ? texts.text(KEY + "next.nobody")
                    : texts.text(KEY + "next.review", file.reviewer());
            case REPORTED, WITHDRAWN, RETURNED, EXTENSION_ASKED, GRANTED, REFUSED -> reminding(file);
            case APPROVED -> texts.text(KEY + "next.nothing");
        };
    }

    private String reminding(TaskFile file) {
        return file.plan().filter(plan -> plan.nextOn() != null).map(plan -> NOBODY.equals(plan.reason())
                ? texts.text(KEY + "next.unassigned") : texts.text(KEY + "next.reminder", format.spoken(plan.nextOn()),
                        texts.coded("console.next", plan.reason()))).orElse("");
    }
}
