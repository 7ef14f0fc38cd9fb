package coop.cabas.shares;

import coop.cabas.audit.Audit;
import coop.cabas.files.FileId;
import coop.cabas.members.Directory;
import coop.cabas.members.MemberId;
import coop.cabas.shared.Money;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** From the request to subscribe, by its bulletin and a first payment, to the line of the register. */
@Service
@Transactional
public class Subscriptions {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Directory directory;
    private final ShareClasses classes;
    private final Categories categories;
    private final Statutes statutes;
    private final Register register;
    private final Holdings holdings;
    private final Limits limits;
    private final Cooperators cooperators;
    private final Audit audit;

    Subscriptions(
            JdbcClient jdbc,
            Clock clock,
            Directory directory,
            ShareClasses classes,
            Categories categories,
            Statutes statutes,
            Register register,
            Holdings holdings,
            Limits limits,
            Cooperators cooperators,
            Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.directory = directory;
        this.classes = classes;
        this.categories = categories;
        this.statutes = statutes;
        this.register = register;
        this.holdings = holdings;
        this.limits = limits;
        this.cooperators = cooperators;
        this.audit = audit;
    }

    /**
     * A request to subscribe.
     *
     * @param bulletin as it was handed out; null until then
     * @param movement its line of the register; null while nothing is paid
     * @param cancelled day on which it was given up; null while it was not
     */
    public record Subscription(
            SubscriptionId id,
            MemberId member,
            ClassId of,
            CategoryId category,
            int shares,
            Money nominal,
            LocalDate asked,
            @Nullable FileId bulletin,
            @Nullable Long movement,
            @Nullable LocalDate cancelled) {

        public boolean isOpen() {
            return movement == null && cancelled == null;
        }

        public Money amount() {
            return nominal.times(shares);
        }
    }

    /** @throws Refused when the class or category is not for them, too few or too many are asked for, or a request is open already */
    public SubscriptionId ask(MemberId member, ClassId of, CategoryId category, int shares, LocalDate asked) {
        var who = directory.find(member);
        var wanted = classes.find(of);
        var as = categories.find(category);
        if (who.mergedInto() != null || who.diedOn() != null) {
            throw new Refused("shares.subscription.nobody");
        }
        if (wanted.ended() || !wanted.isFor(who.kind())) {
            throw new Refused("shares.subscription.class", wanted.name());
        }
        if (as.ended() || !as.of().equals(of) || !as.isFor(who.kind())) {
            throw new Refused("shares.subscription.category", as.name());
        }
        if (asked.isAfter(LocalDate.now(clock))) {
            throw new Refused("shares.refused.later");
        }
        var held = holdings.of(member, wanted, LocalDate.now(clock)).held();
        if (shares < 1 || held + shares < as.minimum()) {
            throw new Refused("shares.subscription.minimum", as.minimum(), as.name());
        }
        if (wanted.maximum() != null && held + shares > wanted.maximum()) {
            throw new Refused("shares.refused.maximum", wanted.maximum(), held + shares);
        }
        var nominal = classes.nominal(of, asked);
        var id = new SubscriptionId(Guarded.write(() -> jdbc.sql("""
                        insert into shares.subscription (member, class, category, shares, nominal, asked, recorded, author)
                        values (:member, :class, :category, :shares, :nominal, :asked, :now, :author) returning id
                        """)
                .param("member", member.value())
                .param("class", of.value())
                .param("category", category.value())
                .param("shares", shares)
                .param("nominal", nominal.amount())
                .param("asked", asked)
                .param("now", OffsetDateTime.now(clock))
                .param("author", audit.actor().label())
                .query((row, n) -> row.getLong(1))
                .single()));
        audit.record(
                "shares.subscription.recorded",
                "shares.subscription:" + id.value(),
                null,
                Map.of("name", who.name(), "shares", shares));
        return id;
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public Subscription find(SubscriptionId id) {
        return jdbc.sql("select * from shares.subscription where id = :id")
                .param("id", id.value())
                .query(Subscriptions::read)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Subscription> of(MemberId member) {
        return jdbc.sql("select * from shares.subscription where " + Register.OF_MEMBER + " order by id desc")
                .param("member", member.value())
                .query(Subscriptions::read)
                .list();
    }

    /** What is to be paid at least at once, rounded up to the cent. */
    @Transactional(readOnly = true)
    public Money firstPayment(Subscription subscription) {
        return Money.rounded(
                subscription
                        .amount()
                        .amount()
                        .multiply(BigDecimal.valueOf(statutes.rules().firstPayment()))
                        .movePointLeft(2),
                RoundingMode.UP);
    }

    /** Keeps the bulletin as it was handed out; the first one stays. */
    public void handOut(SubscriptionId id, FileId bulletin) {
        jdbc.sql("update shares.subscription set bulletin = :file where id = :id and bulletin is null")
                .param("file", bulletin.value())
                .param("id", id.value())
                .update();
    }

    /**
     * The bulletin came back signed and the first part is paid: the shares are held from that day.
     *
     * @param on day of the payment
     * @return number of the line of the register
     * @throws Refused when less is paid than the statutes ask, more than it costs, or it is no longer open
     */
    public long register(SubscriptionId id, LocalDate on, Money paid, Grounds grounds) {
        // Two who record the same payment at once wait for one another here.
        jdbc.sql("select id from shares.subscription where id = :id for update")
                .param("id", id.value())
                .query((row, n) -> row.getLong(1))
                .optional();
        var asked = find(id);
        if (!asked.isOpen()) {
            throw new Refused("shares.subscription.over");
        }
        var least = firstPayment(asked);
        if (paid.compareTo(least) < 0) {
            throw new Refused(
                    "shares.subscription.least", least, statutes.rules().firstPayment());
        }
        if (paid.compareTo(asked.amount()) > 0) {
            throw new Refused("shares.subscription.most", asked.amount());
        }
        if (on.isBefore(asked.asked())) {
            throw new Refused("shares.subscription.before", asked.asked());
        }
        if (!classes.nominal(asked.of(), on).equals(asked.nominal())) {
            throw new Refused("shares.subscription.nominal");
        }
        var number = register.append(List.of(Line.in(
                MovementKind.SUBSCRIPTION,
                asked.member(),
                asked.of(),
                asked.shares(),
                asked.nominal(),
                on,
                paid,
                grounds)));
        limits.check(
                asked.member(), asked.of(), categories.find(asked.category()).minimum());
        Guarded.write(() -> jdbc.sql("update shares.subscription set movement = :movement where id = :id")
                .param("movement", number)
                .param("id", id.value())
                .update());
        cooperators.follow(asked.member(), on);
        return number;
    }

    /** It will not be paid. @throws Refused when it is no longer open */
    public void cancel(SubscriptionId id, String reason) {
        find(id);
        var cancelled = jdbc.sql("""
                        update shares.subscription set cancelled = :today, reason = :reason
                        where id = :id and movement is null and cancelled is null
                        """)
                .param("today", LocalDate.now(clock))
                .param("reason", reason.strip())
                .param("id", id.value())
                .update();
        if (cancelled == 0) {
            throw new Refused("shares.subscription.over");
        }
        audit.record(
                "shares.subscription.cancelled", "shares.subscription:" + id.value(), null, Map.of("reason", reason));
    }

    private static Subscription read(ResultSet row, int n) throws SQLException {
        var bulletin = row.getObject("bulletin", Long.class);
        return new Subscription(
                new SubscriptionId(row.getLong("id")),
                new MemberId(row.getLong("member")),
                new ClassId(row.getLong("class")),
                new CategoryId(row.getLong("category")),
                row.getInt("shares"),
                new Money(row.getBigDecimal("nominal")),
                row.getObject("asked", LocalDate.class),
                bulletin == null ? null : new FileId(bulletin),
                row.getObject("movement", Long.class),
                row.getObject("cancelled", LocalDate.class));
    }
}
