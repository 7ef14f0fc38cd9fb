package coop.cabas.fees.renewal;

import coop.cabas.access.Secret;
import coop.cabas.audit.Audit;
import coop.cabas.fees.CoverPeriod;
import coop.cabas.fees.FeeType;
import coop.cabas.fees.FeeTypeId;
import coop.cabas.fees.Fees;
import coop.cabas.fees.MethodId;
import coop.cabas.fees.NewFee;
import coop.cabas.mail.PublicAddress;
import coop.cabas.members.MemberId;
import coop.cabas.shared.Money;
import coop.cabas.shared.Refused;
import coop.cabas.shared.Turns;
import coop.cabas.ui.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes links that renew a fee, and renews by them. */
@Service
@Transactional
public class Renewals {

    private static final Duration LIFE = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final Turns turns;
    private final Renewable renewable;
    private final Fees fees;
    private final PublicAddress address;
    private final Audit audit;
    private final Clock clock;

    Renewals(
            JdbcClient jdbc,
            Turns turns,
            Renewable renewable,
            Fees fees,
            PublicAddress address,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.turns = turns;
        this.renewable = renewable;
        this.fees = fees;
        this.address = address;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What somebody wants of one person.
     *
     * @param amount chosen; null for what the type asks
     */
    public record Wanted(
            MemberId member, FeeTypeId type, @Nullable Money amount) {}

    /** A fresh link for a member and those they pay for. @return its absolute address, which nobody can be told again */
    public String link(MemberId member) {
        var secret = Secret.fresh();
        var now = OffsetDateTime.now(clock);
        jdbc.sql("""
                        insert into fees.renewal_link (hash, member, made, ends, author) values (:hash, :member, :now, :ends, :author)
                        """)
                .param("hash", Secret.hash(secret))
                .param("member", member.value())
                .param("now", now)
                .param("ends", now.plus(LIFE))
                .param("author", audit.actor().label())
                .update();
        return address.of("/renew/" + secret);
    }

    /** As {@link #link}, by somebody for a member: the trail keeps who did. */
    public String give(MemberId member) {
        audit.record("fees.renewal.given", "members.member:" + member.value(), null, null);
        return link(member);
    }

    /** Every link of a member opens nothing any more. @return how many there were */
    public int revoke(MemberId member) {
        var revoked = jdbc.sql("""
                        update fees.renewal_link set revoked = :now where member = :member and revoked is null and ends > :now
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("member", member.value())
                .update();
        audit.record("fees.renewal.revoked", "members.member:" + member.value(), null, Map.of("count", revoked));
        return revoked;
    }

    /**
     * Whom a link stands for, and how they and those they pay for stand.
     *
     * @throws Refused when it is unknown, too old or taken back: the three look alike
     */
    @Transactional(readOnly = true)
    public Renewable.Household look(String secret) {
        return renewable.of(member(secret));
    }

    /**
     * Writes down the fees that are wanted, to be paid. Whoever is renewed already, by this link or otherwise, is left as they are.
     *
     * @return how many fees were written
     * @throws Refused when the link opens nothing, a type is none of those offered, or an amount is less than it asks
     */
    public int renew(String secret, List<Wanted> wanted, @Nullable MethodId method) {
        var head = member(secret);
        var household = renewable.of(head);
        var written = 0;
        // in one order, so that two who renew each other never wait for each other
        for (var one : wanted.stream()
                .sorted(Comparator.comparingLong(each -> each.member().value()))
                .toList()) {
            turns.take("fees.renewal", String.valueOf(one.member().value()));
            // looked at again, now that nobody else renews them
            var person = renewable.of(head).people().stream()
                    .filter(each -> each.member().equals(one.member()))
                    .findFirst()
                    .orElseThrow(() -> new Refused("fees.renewal.stranger"));
            if (person.state() != Renewable.State.TO_RENEW) {
                continue;
            }
            var type = household.types().stream()
                    .filter(each -> each.id().equals(one.type()) && person.mayChoose(each))
                    .findFirst()
                    .orElseThrow(() -> new Refused("fees.renewal.type"));
            write(person, type, one.amount(), method);
            written++;
        }
        return written;
    }

    private void write(Renewable.Person person, FeeType type, @Nullable Money amount, @Nullable MethodId method) {
        var period = CoverPeriod.of(type, CoverPeriod.start(person.until(), LocalDate.now(clock)));
        var asked = Objects.requireNonNullElse(period.amount(), Money.ZERO);
        var chosen = type.freeAmount() && amount != null ? amount : asked;
        if (chosen.compareTo(asked) < 0) {
            throw new Refused("fees.renewal.less", person.firstName(), asked);
        }
        if (chosen.equals(Money.ZERO) && type.freeAmount()) {
            throw new Refused("fees.renewal.amount", person.firstName());
        }
        fees.write(new NewFee(
                person.member(),
                type.id(),
                chosen,
                method,
                period.starts(),
                period.ends(),
                Text.t("fees.renewal.note")));
    }

    private MemberId member(String secret) {
        if (!Secret.isPlausible(secret)) {
            throw new Refused("fees.renewal.useless");
        }
        return jdbc.sql("""
                        select coalesce(m.merged_into, m.id) as member from fees.renewal_link l join members.member_card m on m.id = l.member
                        where l.hash = :hash and l.revoked is null and l.ends > :now
                          and m.left_on is null and m.died_on is null
                        """)
                .param("hash", Secret.hash(secret))
                .param("now", OffsetDateTime.now(clock))
                .query((row, n) -> new MemberId(row.getLong("member")))
                .optional()
                .orElseThrow(() -> new Refused("fees.renewal.useless"));
    }

    /** Forgets links that have opened nothing for long. */
    void forget() {
        jdbc.sql("delete from fees.renewal_link where ends < :before")
                .param("before", OffsetDateTime.now(clock).minus(LIFE))
                .update();
    }
}
