package io.github.rectifysandbox.platform;

import io.github.rectifysandbox.platform.ActRefused.Why;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The platform in small. {@link #call} is its interface for applications; the other methods are the members' phones: what
 * they received, and what they do, which gives the plain XML the platform would send on. Delivering that is the caller's
 * work, so nothing here waits for anybody. Safe for use by several threads; all time is the clock's.
 */
public final class WeComSimulator {

    private final Corporation corporation;
    private final Roster roster;
    private final Mailbox mailbox;
    private final Clock clock;
    private final Faults faults = new Faults();
    private final Tokens tokens;
    private final SignIns signIns;
    private final CallLimit limit;
    private final Interfaces interfaces;

    /** What was kept in the journal is there again. */
    public WeComSimulator(Corporation corporation, Roster roster, Journal journal, Clock clock) {
        this.corporation = corporation;
        this.roster = roster;
        this.clock = clock;
        this.mailbox = new Mailbox(journal);
        this.tokens = new Tokens(corporation, clock);
        this.signIns = new SignIns(clock);
        this.limit = new CallLimit(clock);
        this.interfaces = new Interfaces(tokens, signIns, limit, new Directory(roster),
                new Sending(corporation, new Recipients(roster), mailbox, clock),
                new CardUpdate(corporation, roster, mailbox, clock), new Recall(mailbox, clock), mailbox, clock);
    }

    /** Answers a call as the platform would, or as the next fault for its path wants it. */
    public Answer call(Call call) {
        Fault fault = faults.take(call.path()).orElse(null);
        if (fault == null) {
            return act(call);
        }
        Integer errcode = fault.errcode();
        if (errcode != null) {
            return fault.distort(Interfaces.error(new PlatformError(errcode, "fault asked for")));
        }
        return fault.distort(fault.preventsActing() ? Answer.empty() : act(call));
    }

    private synchronized Answer act(Call call) {
        try {
            return interfaces.answer(call);
        } finally {
            mailbox.save();
        }
    }

    public Faults faults() {
        return faults;
    }

    /** Members who are entered or struck off by hand. */
    public Roster members() {
        return roster;
    }

    /** Ends all tokens before their time. */
    public void expireTokens() {
        tokens.expire();
    }

    /** What a member can see, the earliest first; what was dropped is not among it. */
    public synchronized List<Received> messagesOf(String userId) {
        return mailbox.of(userId).stream().filter(one -> one.state() != Received.State.DROPPED).toList();
    }

    /** What never reached a member because it was too much. */
    public synchronized List<Received> droppedOf(String userId) {
        return mailbox.of(userId).stream().filter(one -> one.state() == Received.State.DROPPED).toList();
    }

    /** Everything accepted for anybody, the earliest first. */
    public synchronized List<Received> allMessages() {
        return mailbox.all();
    }

    /** How many messages each member can see, by user id. */
    public synchronized Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        mailbox.all().stream().filter(one -> one.state() != Received.State.DROPPED)
                .forEach(one -> counts.merge(one.userId(), 1, Integer::sum));
        return counts;
    }

    public synchronized List<Said> saidBy(String userId) {
        return mailbox.saidBy(userId);
    }

    public synchronized Optional<MediaFile> media(String mediaId) {
        return mailbox.media(mediaId);
    }

    /** Grows with everything that happens. */
    public synchronized long changes() {
        return mailbox.changes();
    }

    /** A member writes a sentence; the plain XML of the message. */
    public synchronized String type(String userId, String text) {
        Member member = member(userId);
        if (text.isBlank()) {
            throw new ActRefused(Why.NOTHING_SAID, "");
        }
        Instant now = clock.instant();
        long id = mailbox.nextId();
        mailbox.put(new Said(id, member.userId(), now, text, null, null));
        mailbox.save();
        return new EventXml(corporation, member.userId(), now, "text").text("Content", text).number("MsgId", msgId(now, id)).end();
    }

    /** A member shows a picture; the plain XML of the message, whose media id the application may fetch for three days. */
    public synchronized String show(String userId, String name, String contentType, byte[] picture) {
        Member member = member(userId);
        if (picture.length == 0) {
            throw new ActRefused(Why.NOTHING_SAID, name);
        }
        Instant now = clock.instant();
        long id = mailbox.nextId();
        MediaFile file = store(name, contentType, picture);
        mailbox.put(new Said(id, member.userId(), now, null, file.mediaId(), null));
        mailbox.save();
        return new EventXml(corporation, member.userId(), now, "image").text("PicUrl", "http://sandbox.invalid/" + file.mediaId())
                .text("MediaId", file.mediaId()).number("MsgId", msgId(now, id)).end();
    }

    /** A member sends a file; the plain XML of the message, in the form some applications report. */
    public synchronized String attach(String userId, String name, String contentType, byte[] content) {
        Member member = member(userId);
        if (content.length == 0) {
            throw new ActRefused(Why.NOTHING_SAID, name);
        }
        Instant now = clock.instant();
        long id = mailbox.nextId();
        MediaFile file = store(name, contentType, content);
        mailbox.put(new Said(id, member.userId(), now, null, file.mediaId(), name));
        mailbox.save();
        return new EventXml(corporation, member.userId(), now, "file").text("FileName", name).text("MediaId", file.mediaId())
                .number("MsgId", msgId(now, id)).end();
    }

    /** Keeps a file as an upload does. */
    public synchronized MediaFile store(String name, String contentType, byte[] content) {
        MediaFile file = new MediaFile("media-" + UUID.randomUUID(), name, contentType, content, clock.instant());
        mailbox.put(file);
        mailbox.save();
        return file;
    }

    /** A member opens the chat; the plain XML of the event. */
    public synchronized String enter(String userId) {
        Member member = member(userId);
        return new EventXml(corporation, member.userId(), clock.instant(), "event").text("Event", "enter_agent")
                .text("EventKey", "").end();
    }

    /**
     * A member presses a button, or an entry of the menu, of the card they have by this task id; the plain XML of the event.
     *
     * @param chosen what they chose before, by question; what the card has chosen from the start need not be named
     * @throws ActRefused if there is no such card or button, or the card has changed
     */
    public synchronized String press(String userId, String taskId, String key, Map<String, List<String>> chosen) {
        Member member = member(userId);
        Received received = card(member, taskId);
        Received.Card card = received.card();
        if (card == null || received.state() == Received.State.RECALLED || !card.taskId().equals(Optional.of(taskId))) {
            throw new ActRefused(Why.CARD_REPLACED, received.state().name());
        }
        CardPress press = CardPress.of(card, key, chosen);
        Instant now = clock.instant();
        ResponseCode code = new ResponseCode("pressed-" + UUID.randomUUID(), List.of(received.id()), now, null);
        mailbox.put(code);
        mailbox.put(received.with(card.choosing(press.selected())));
        mailbox.save();
        return new EventXml(corporation, member.userId(), now, "event").text("Event", press.event()).text("EventKey", key)
                .text("TaskId", taskId).text("CardType", press.cardType()).text("ResponseCode", code.code())
                .selected(press.selected()).end();
    }

    private Received card(Member member, String taskId) {
        List<Received> found = new ArrayList<>(messagesOf(member.userId()));
        found.removeIf(one -> one.card() == null || !one.card().taskIds().contains(taskId));
        if (found.isEmpty()) {
            throw new ActRefused(Why.UNKNOWN_CARD, member.name(), taskId);
        }
        return found.get(found.size() - 1);
    }

    /** A code by which a page learns that this member opened it. */
    public String signInCode(String userId) {
        return signIns.code(member(userId).userId());
    }

    private Member member(String userId) {
        return roster.find(userId).orElseThrow(() -> new ActRefused(Why.UNKNOWN_MEMBER, userId));
    }

    /** Unique as long as the clock is not turned back, also after everything else was forgotten. */
    private static long msgId(Instant now, long id) {
        return now.toEpochMilli() * 1000 + id % 1000;
    }

    /** Forgets everything: messages, codes, members entered by hand, faults. */
    public synchronized void reset() {
        mailbox.clear();
        faults.clear();
        roster.reset();
        limit.reset();
    }
}
