package coop.cabas.shares.web;

import coop.cabas.members.Directory;
import coop.cabas.members.Member;
import coop.cabas.members.MemberId;
import coop.cabas.shared.Message;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.shares.CapitalCalls;
import coop.cabas.shares.Position;
import coop.cabas.shares.Register;
import coop.cabas.shares.ShareClass;
import coop.cabas.shares.ShareClasses;
import coop.cabas.shares.Transfers;
import coop.cabas.shares.Withdrawals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Which acts make sense for somebody, and how each is done. */
@Component
class Acts {

    /** More who bear a name are not told apart by a list. */
    private static final int CANDIDATES = 6;

    private final Directory directory;
    private final Register register;
    private final ShareClasses classes;
    private final CapitalCalls calls;
    private final Transfers transfers;
    private final Withdrawals withdrawals;
    private final JdbcClient jdbc;

    Acts(
            Directory directory,
            Register register,
            ShareClasses classes,
            CapitalCalls calls,
            Transfers transfers,
            Withdrawals withdrawals,
            JdbcClient jdbc) {
        this.directory = directory;
        this.register = register;
        this.classes = classes;
        this.calls = calls;
        this.transfers = transfers;
        this.withdrawals = withdrawals;
        this.jdbc = jdbc;
    }

    List<Act> possible(Member member, List<Position> positions) {
        var holds = positions.stream().anyMatch(position -> position.held() > 0);
        var owes = positions.stream().anyMatch(position -> position.paid().compareTo(position.capital()) < 0);
        var acts = new ArrayList<Act>();
        if (member.mergedInto() != null) {
            return acts;
        }
        if (holds && owes) {
            acts.add(Act.PAYMENT);
        }
        if (holds) {
            acts.add(member.diedOn() == null ? Act.TRANSFER : Act.SUCCESSION);
            if (classes.all().stream().filter(of -> !of.ended()).count() > 1) {
                acts.add(Act.CONVERSION);
            }
            acts.add(Act.WITHDRAWAL);
            acts.add(Act.GIFT);
            if (owes) {
                acts.add(Act.ANNULMENT);
            }
        }
        if (member.diedOn() == null) {
            acts.add(Act.OPENING);
        }
        return acts;
    }

    /** @return number of the first line of the register */
    long record(Act act, MemberId member, ActInput input) {
        var of = input.classId();
        var on = input.day();
        var grounds = input.grounds();
        return switch (act) {
            case OPENING -> transfers.open(member, of, input.count(), on, input.money(), grounds);
            case PAYMENT -> calls.pay(member, of, on, input.money(), grounds);
            case TRANSFER -> transfers.transfer(member, other(input), of, input.count(), on, input.price(), grounds);
            case SUCCESSION -> transfers.inherit(member, other(input), of, input.count(), on, grounds);
            case CONVERSION -> transfers.convert(member, of, input.intoId(), input.count(), on, grounds);
            case GIFT -> transfers.give(member, of, input.count(), on, grounds);
            case ANNULMENT -> transfers.annul(member, of, input.count(), on, grounds);
            case WITHDRAWAL -> withdrawals.withdraw(member, of, input.count(), on, grounds);
        };
    }

    /** @throws NotFound when that line of the register is not about this member */
    void mine(MemberId member, long number) {
        var whose = register.find(number)
                .orElseThrow(() -> new NotFound(String.valueOf(number)))
                .member();
        if (!whose.equals(member) && !member.equals(directory.find(whose).mergedInto())) {
            throw new NotFound(String.valueOf(number));
        }
    }

    List<ShareClass> classes() {
        return classes.all();
    }

    /** By number, or by a name that only one bears. */
    private MemberId other(ActInput input) {
        var typed = Objects.requireNonNullElse(input.other(), "").strip();
        if (typed.isEmpty()) {
            throw new Refused("shares.other.needed");
        }
        var found = jdbc.sql("""
                        select id, name, number from members.member_card
                        where merged_into is null and (lower(number) = lower(:typed)
                            or public.searchable(name) = public.searchable(:typed) or sort_name = public.searchable(:typed))
                        order by lower(number) = lower(:typed) desc nulls last, id limit :limit
                        """)
                .param("typed", typed)
                .param("limit", CANDIDATES)
                .query((row, n) -> new Candidate(
                        new MemberId(row.getLong("id")),
                        row.getString("name"),
                        String.valueOf(row.getString("number"))))
                .list();
        if (found.isEmpty()) {
            throw new Refused("shares.other.unknown", typed);
        }
        if (found.size() > 1 && !found.getFirst().number().equalsIgnoreCase(typed)) {
            throw new Refused(Message.of(
                    "shares.other.several",
                    found.stream()
                            .map(one -> one.name() + " (" + one.number() + ")")
                            .collect(Collectors.joining(", "))));
        }
        return found.getFirst().member();
    }

    private record Candidate(MemberId member, String name, String number) {}
}
