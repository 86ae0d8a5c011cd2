package io.github.rectify.reply.reading;

/** The kinds of words the scanner knows; which words they are stands in {@code lexicon.txt}. */
enum Word {
    /** A completion: finished, settled, dealt with. */
    DONE,
    /** May be struck off: a completion from an official, an approval from a leader. */
    STRIKE,
    /** A completion that is impossible or denied in one word. */
    UNDONE,
    /** Two negations that come to a completion. */
    NOTHING_OPEN,
    /** Not. */
    NOT,
    /** Not a whole: mostly, basically, the first stage. */
    PARTLY,
    /** Something is left. */
    LEFT,
    /** Half. */
    HALF,
    /** Will, plans to. */
    WILL,
    /** If, once, after. */
    IF,
    /** Perhaps, as one hears. */
    PERHAPS,
    /** At the end of a clause: a guess. */
    GUESS,
    /** A question word. */
    ASKS,
    /** How, in which form. */
    HOW,
    /** Wholly, in one letter. */
    WHOLLY,
    /** Joins one clause to the next where nobody sets a mark. */
    JOINT,
    /** “Or not”, where it closes a question. */
    OR_NOT,
    /** How many, or a few. */
    HOW_MANY,
    /** A set phrase that only looks like a question. */
    IDIOM,
    /** Why. */
    WHY,
    /** Whether it is so. */
    WHETHER,
    /** Under way. */
    UNDERWAY,
    /** What was once planned. */
    ONCE_PLANNED,
    /** A later deadline. */
    EXTEND,
    /** May it, could it: a wish in the form of a question. */
    WISH,
    /** Stuck. */
    STUCK,
    /** Please coordinate. */
    HELP_US,
    /** Goes to. */
    HAND_TO,
    /** Does it in my place. */
    STAND_IN,
    /** Away. */
    AWAY,
    /** Not the writer's. */
    NOT_MINE,
    /** Remind. */
    REMIND,
    /** Later, again. */
    LATER,
    /** Stop asking for now. */
    HOLD_ON,
    /** Take it back. */
    TAKE_BACK,
    /** It was wrong. */
    WRONG,
    /** The earlier message. */
    EARLIER,
    /** Agreed. */
    AGREE,
    /** Granted, said only of what was asked. */
    GRANT,
    /** Refused. */
    REFUSE,
    /** A decision put off. */
    PUT_OFF,
    /** Seen. */
    SEEN,
    /** A promise. */
    PROMISE,
    /** How the bot is used. */
    HOW_TO,
    /** My tasks. */
    MY_TASKS,
    /** Tasks, items. */
    TASKS,
    /** The whole unit. */
    UNIT_WIDE,
    /** Late. */
    OVERDUE,
    /** This week. */
    THIS_WEEK,
    /** State, progress. */
    STATE,
    /** Show me. */
    SHOW,
    /** Yes. */
    YES,
    /** No. */
    NO,
    /** A greeting, thanks, an address. */
    GREETING,
    /** Instruction. */
    INSTRUCTION,
    /** The task as a whole. */
    WHOLE,
    /** All of them. */
    ALL,
    /** The others. */
    REST,
    /** All but. */
    EXCEPT,
    /** Closes what {@link #EXCEPT} opened. */
    OUTSIDE,
    /** Only. */
    ONLY,
    /** Already. */
    ALREADY,
    /** Marks a change that has happened. */
    LE,
    /** Words that say nothing about the matter. */
    FILLER,
    /** Papers that are handed in after the work. */
    PAPERS,
    /** Hands in. */
    HANDS_IN,
    /** But. */
    BUT,
    /** Words of the work of public bodies. */
    WORK,
    /** Comes before a day, never before a task. */
    BEFORE_DAY,
    /** A person's post. */
    POST,
    /** By, let: comes before a person. */
    BY,
    /** A noun that names any task. */
    GENERIC,
    /** Finished, said of one step. */
    FINISH,
    /** The same as what was said before. */
    SAME,
    /** Rules, papers and ways that have to be kept. */
    RULES,
    /** Care taken after the work. */
    CARE,
    /** A time to come that names no day. */
    SOON,
    /** A rate of something else than the work. */
    RATE,
    /** A pledge. */
    PLEDGE,
    /** The one or the other. */
    OR,
    /** That one: what stands before is the content of a task. */
    THAT_ONE
}
