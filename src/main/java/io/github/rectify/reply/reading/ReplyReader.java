package io.github.rectify.reply.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a reply. Pure and deterministic: the same text in the same situation is always read alike, whatever the text. The steps:
 *
 * <ol>
 * <li>normalise: one form of every letter, mark and slip ({@link Normaliser});
 * <li>set aside what is no reply ({@link Outsiders}) and what was quoted from the bot ({@link Quotes});
 * <li>scan: days, figures, tasks, known words ({@link Scanner}), pauses of speech ({@link Pauses}), parted into clauses ({@link Clauses});
 * <li>say what each clause states, of which tasks ({@link Statements});
 * <li>make actions of it, and find what has to be asked ({@link Actions});
 * <li>compare it with what replies that look like it meant, and doubt what is too unlike them ({@link SecondLook}).
 * </ol>
 *
 * A text of more than {@value #LONGEST} letters is no reply: to read a part of it could turn “not done” into “done”. Safe for use by
 * several threads.
 */
public final class ReplyReader {

    private static final int LONGEST = 4000;
    private static final int A_HUM = 2;
    private static final int A_LITTLE = 6;
    private static final int SMALL_TALK_AT_MOST = 20;
    private static final Set<Word> SEEN = EnumSet.of(Word.SEEN);
    private static final Set<Word> PROMISES = EnumSet.of(Word.PROMISE, Word.PLEDGE);
    private static final Set<Word> SMALL_TALK = EnumSet.of(Word.FILLER, Word.GREETING, Word.LE, Word.GENERIC);

    private final Lexicon lexicon = new Lexicon();
    private final Normaliser normaliser = new Normaliser(lexicon);
    private final Outsiders outsiders = new Outsiders(lexicon);
    private final Quotes quotes = new Quotes(lexicon);
    private final Pauses pauses = new Pauses(lexicon);
    private final Enumerations enumerations = new Enumerations(lexicon);
    private final Names names = new Names(lexicon);
    private final Requirements requirements = new Requirements(lexicon);
    private final Parts parts = new Parts(lexicon);
    private final Resemblance resemblance;

    public ReplyReader() {
        this(Resemblance.learned());
    }

    ReplyReader(Resemblance resemblance) {
        this.resemblance = resemblance;
    }

    /** How one text is to be understood by somebody in this situation. */
    public Reading read(String text, Situation situation) {
        List<Stage> stages = new ArrayList<>();
        if (text.length() > LONGEST || outsiders.isClientsMark(text)) {
            return unknown(stages);
        }
        String plain = normaliser.normalise(text);
        stages.add(new Stage(Stage.Name.NORMALISED, List.of(plain)));
        if (outsiders.isNoReply(plain)) {
            return unknown(stages);
        }
        Quotes.Split split = quotes.split(plain);
        Scanner scanner = new Scanner(lexicon, situation);
        List<Token> tokens = scanned(split.own(), scanner, situation);
        List<Clause> spoken = Clauses.of(pauses.marked(tokens), lexicon);
        List<Clause> clauses = situation.isByLeader() ? new Breaths(lexicon, situation.today()).parted(spoken) : requirements.without(spoken);
        stages.add(new Stage(Stage.Name.SEGMENTS, clauses.stream().map(Clause::text).toList()));
        stages.add(new Stage(Stage.Name.MENTIONS, clauses.stream().map(ReplyReader::tokens).toList()));
        if (isInstruction(split.own())) {
            return instruction(split.own(), clauses, situation, stages);
        }
        if (clauses.isEmpty() && !spoken.isEmpty()) {
            return unknown(stages);
        }
        Optional<Action> bare = bare(clauses, situation);
        return bare.isPresent() ? new Reading(List.of(bare.get()), List.of(), stages)
                : stated(new Statements(lexicon, names, situation, clauses, quoted(split.quoted(), scanner, situation)), clauses,
                        new SecondLook(resemblance, tokens, situation), situation, stages);
    }

    /** By what a text resembles others. */
    int[] traits(String text, Situation situation) {
        String own = quotes.split(normaliser.normalise(text.substring(0, Math.min(LONGEST, text.length())))).own();
        return Traits.of(scanned(own, new Scanner(lexicon, situation), situation), situation);
    }

    private List<Token> scanned(String own, Scanner scanner, Situation situation) {
        return parts.told(scanner.scan(enumerations.without(own, situation)));
    }

    /** What the clauses state, or show, unless it is too unlike other replies. */
    private Reading stated(Statements statements, List<Clause> clauses, SecondLook look, Situation situation, List<Stage> stages) {
        List<Statement> said = statements.read();
        stages.add(new Stage(Stage.Name.STATEMENTS, said.stream().map(ReplyReader::line).toList()));
        stages.add(look.stage());
        Actions actions = new Actions(lexicon, situation);
        List<Statement> meant = said.isEmpty() ? shown(statements, clauses) : said;
        Reading first = meant.isEmpty() ? unknown(stages) : actions.of(meant, stages);
        Reading read = look.otherwise(meant, first, statements.topic()).map(other -> actions.of(other, stages))
                .filter(other -> look.holds(other, first)).orElse(first);
        return read.with(actions.tied(statements.tied(), read), meant.isEmpty() && statements.isPutOff());
    }

    /** What a text that states nothing may still show: when it will be, that the reminder was seen, or that something goes on. */
    private List<Statement> shown(Statements statements, List<Clause> clauses) {
        List<Statement> time = statements.timeAlone();
        if (!time.isEmpty()) {
            return time;
        }
        if (seen(clauses, statements)) {
            return List.of(Statement.of(Intent.ACKNOWLEDGE, Ref.NONE, clauses.get(0).text()));
        }
        return statements.isPutOff() ? List.of() : statements.inklings();
    }

    /** A reply that is a single word of yes, no or help. */
    private Optional<Action> bare(List<Clause> clauses, Situation situation) {
        List<Token> tokens = clauses.stream().flatMap(clause -> clause.tokens().stream()).toList();
        boolean asks = clauses.stream().anyMatch(Clause::question);
        boolean choice = tokens.stream().anyMatch(token -> lexicon.pairs("asks.choice").containsKey(token.text()));
        if (tokens.isEmpty() || asks || choice) {
            return Optional.empty();
        }
        if (isAll(tokens, Word.YES) || tokens.stream().anyMatch(token -> token.is(Word.YES)) && tokens.stream().allMatch(token -> token.is(Word.YES)
                || token.is(Word.SEEN) && token.text().length() <= A_HUM || token.isAny(SMALL_TALK) || token instanceof Token.Mark)) {
            return Optional.of(Action.of(Intent.CONFIRM));
        }
        boolean decides = situation.isByLeader() && tokens.stream().anyMatch(token -> token.is(Word.REFUSE));
        List<Token> said = tokens.stream().filter(token -> !(token.is(Word.SEEN) && token.text().length() <= A_HUM)).toList();
        if (isAll(said, Word.NO) && !decides) {
            return Optional.of(Action.of(Intent.DENY));
        }
        return Optional.empty();
    }

    private static boolean isAll(List<Token> tokens, Word word) {
        return tokens.stream().anyMatch(token -> token.is(word))
                && tokens.stream().allMatch(token -> token.is(word) || token.isAny(SMALL_TALK) || token.is(Word.GUESS));
    }

    private boolean seen(List<Clause> clauses, Statements statements) {
        boolean said = clauses.stream().anyMatch(clause -> clause.hasAny(EnumSet.of(Word.SEEN, Word.PROMISE, Word.PLEDGE)));
        boolean asks = clauses.stream().anyMatch(Questions::asks);
        int content = clauses.stream().mapToInt(Clause::content).sum();
        boolean alone = clauses.stream().anyMatch(clause -> clause.isOnly(SEEN) || clause.isOnly(PROMISES));
        boolean work = clauses.stream().anyMatch(clause -> clause.has(Token.Named.class) || clause.has(Token.Titled.class)
                || clause.tokens().stream().anyMatch(token -> token.is(Word.DONE) && !token.is(Word.SEEN)));
        boolean chats = !alone && clauses.stream().anyMatch(lexicon::isChat);
        return said && !asks && !chats && !statements.isPutOff() && (content <= A_LITTLE || alone && !work && content <= SMALL_TALK_AT_MOST);
    }

    private Ref quoted(String text, Scanner scanner, Situation situation) {
        Refs refs = new Refs(lexicon, situation);
        return Clauses.of(scanner.scan(text), lexicon).stream().map(refs::of)
                .filter(ref -> ref.scope() == Ref.Scope.THESE && !ref.codes().isEmpty())
                .reduce(Ref::and).map(ref -> Ref.these(ref.codes(), List.of(), false)).orElse(Ref.NONE);
    }

    private boolean isInstruction(String text) {
        return lexicon.pairs("instruction").keySet().stream().anyMatch(text::startsWith);
    }

    private Reading instruction(String text, List<Clause> clauses, Situation situation, List<Stage> stages) {
        if (!situation.isByLeader()) {
            return unknown(stages);
        }
        Refs refs = new Refs(lexicon, situation);
        Optional<Clause> about = clauses.stream().filter(clause -> refs.of(clause).scope() == Ref.Scope.THESE).findFirst();
        Ref ref = about.map(refs::of).orElse(Ref.NONE);
        boolean addressed = about.flatMap(clause -> clause.one(Token.Named.class))
                .filter(named -> isAddress(text.substring(0, named.start()))).isPresent();
        boolean strange = addressed && !ref.strange().isEmpty();
        List<Doubt> doubts = strange ? List.of(new Doubt(Doubt.Kind.NOT_OPEN, 0, List.of(), ref.strange())) : List.of();
        return new Reading(List.of(Action.of(Intent.INSTRUCT, ref.codes()).withWords(text)), doubts, stages);
    }

    /** Whether nothing but the word of an instruction stands before the tasks it is addressed to. */
    private boolean isAddress(String before) {
        String letters = before.replaceAll("\\P{L}", "");
        return lexicon.pairs("instruction").keySet().stream().anyMatch(word -> word.replaceAll("\\P{L}", "").equals(letters));
    }

    private static Reading unknown(List<Stage> stages) {
        return new Reading(List.of(Action.of(Intent.UNKNOWN)), List.of(), stages);
    }

    private static String tokens(Clause clause) {
        StringBuilder line = new StringBuilder();
        for (Token token : clause.tokens()) {
            line.append(token.text()).append(token instanceof Token.Known known ? known.words().toString()
                    : token instanceof Token.Other ? "" : "[" + token.getClass().getSimpleName() + "]").append(' ');
        }
        return line.toString().strip();
    }

    private static String line(Statement statement) {
        Ref ref = statement.ref();
        StringBuilder line = new StringBuilder(statement.intent().name());
        line.append(ref.isSaid() ? " " + ref.scope() + " " + String.join(" ", ref.codes()) : "");
        ref.strange().forEach(word -> line.append(" ?").append(word));
        Statement.Slots slots = statement.slots();
        note(line, slots.date());
        note(line, slots.until());
        note(line, slots.time());
        note(line, slots.percent() == null ? null : slots.percent() + "%");
        note(line, slots.person());
        note(line, slots.scope());
        return line.append(statement.grade() == Statement.Grade.NONE ? "" : " " + statement.grade()).append(" | ")
                .append(statement.words()).toString();
    }

    private static void note(StringBuilder line, @Nullable Object slot) {
        if (slot != null) {
            line.append(' ').append(slot);
        }
    }
}
