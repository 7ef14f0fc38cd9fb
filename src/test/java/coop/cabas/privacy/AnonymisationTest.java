package coop.cabas.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.cabas.access.AccountId;
import coop.cabas.access.Accounts;
import coop.cabas.fees.FeeType;
import coop.cabas.fees.FeeTypeId;
import coop.cabas.fees.FeeTypes;
import coop.cabas.fees.Fees;
import coop.cabas.fees.NewFee;
import coop.cabas.fees.Payments;
import coop.cabas.files.Files;
import coop.cabas.members.Consents;
import coop.cabas.members.Contacts;
import coop.cabas.members.Departures;
import coop.cabas.members.Directory;
import coop.cabas.members.MemberId;
import coop.cabas.members.Members;
import coop.cabas.members.MembershipKind;
import coop.cabas.members.NewMember;
import coop.cabas.members.PostalAddress;
import coop.cabas.members.Profile;
import coop.cabas.members.SignIns;
import coop.cabas.shared.Message;
import coop.cabas.shared.Money;
import coop.cabas.shared.Refused;
import coop.cabas.testing.CabasTest;
import coop.cabas.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Somebody is forgotten, and every sum stays what it was. */
@CabasTest
@Transactional
class AnonymisationTest {

    /** Nothing else in the database is called so. */
    private static final String NAME = "Zyzzyvae";

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Anonymisation anonymisation;

    @Autowired
    Archives archives;

    @Autowired
    Declarations declarations;

    private MemberId eve;
    private AccountId account;

    @BeforeEach
    void eveHasLivedWithUs() {
        eve = context.getBean(Members.class)
                .register(
                        new NewMember(
                                Profile.person("Ève", NAME),
                                null,
                                null,
                                PostalAddress.NONE,
                                LocalDate.parse("2026-01-05"),
                                Set.of(MembershipKind.ASSOCIATION)),
                        "");
        context.getBean(Contacts.class).addEmail(eve, "eve@" + NAME + ".example", "");
        context.getBean(Contacts.class).addPhone(eve, "06 12 34 56 78", NAME);
        account = People.account(context);
        context.getBean(Accounts.class).describe(account, "Ève " + NAME, java.util.Locale.FRENCH);
        context.getBean(SignIns.class).tie(eve, account);
        context.getBean(Consents.class).give(eve, Consents.NEWSLETTER, "papier");
        var photo = context.getBean(Files.class).add(NAME + ".png", png());
        context.getBean(Members.class).show(eve, photo.value());
        var type = context.getBean(FeeTypes.class)
                .add(new FeeTypes.Terms(
                        "Cotisation " + eve.value(),
                        FeeType.Kind.FEE,
                        Money.of("20.00"),
                        false,
                        12,
                        null,
                        0,
                        false,
                        null,
                        false));
        fee = type;
    }

    private FeeTypeId fee;

    @Test
    void refusesWhoIsStillHereOrOwes() {
        assertThat(reasons()).containsExactly("members.forget.here");
        owes();
        leaves();

        assertThat(reasons()).containsExactly("fees.forget.owed");
        assertThatThrownBy(() -> anonymisation.anonymise(eve, "demande")).isInstanceOf(Refused.class);
        assertThat(context.getBean(Directory.class).find(eve).lastName()).isEqualTo(NAME);
    }

    @Test
    void forgetsWhoItWasEverywhereButWhereTheLawKeepsIt() {
        leaves();
        assertThat(whereverNamed()).contains("members.member", "members.history", "access.account", "files.file");

        anonymisation.anonymise(eve, "demande du 23 novembre");

        // The trail of acts is proof, sealed line by line: it keeps its words for its own time.
        assertThat(whereverNamed()).containsOnly("audit.event");
        assertThat(context.getBean(Directory.class).find(eve).name()).isEqualTo("—");
        var shut = context.getBean(Accounts.class).find(account);
        assertThat(shut.disabled()).isTrue();
        assertThat(shut.email()).endsWith("@cabas.invalid");
        assertThat(context.getBean(Consents.class).has(eve, Consents.NEWSLETTER))
                .isFalse();
        assertThat(context.getBean(Consents.class).of(eve)).hasSize(1);
        assertThat(reasons()).containsExactly("members.forget.done");
    }

    @Test
    void leavesEverySumAsItWas() {
        pays();
        leaves();
        var before = sums();

        anonymisation.anonymise(eve, "demande");

        assertThat(sums()).isEqualTo(before);
        assertThat(context.getBean(Fees.class).of(eve)).hasSize(1);
    }

    @Test
    void previewsWhatGoesAndWhatStaysAndWhy() {
        pays();
        leaves();

        var preview = anonymisation.preview(eve);

        assertThat(preview.objections()).isEmpty();
        assertThat(preview.documents()).isOne();
        assertThat(preview.fates()).anySatisfy(fate -> {
            assertThat(fate.table()).isEqualTo("members.email");
            assertThat(fate.deleted()).isTrue();
        });
        assertThat(preview.fates()).anySatisfy(fate -> {
            assertThat(fate.table()).isEqualTo("fees.payment");
            assertThat(fate.deleted()).isFalse();
            assertThat(fate.why()).isEqualTo(Retention.BOOKS);
        });
    }

    @Test
    void nobodyForgottenComesBack() {
        leaves();
        anonymisation.anonymise(eve, "demande");

        assertThatThrownBy(() -> context.getBean(Departures.class).comeBack(eve, ""))
                .isInstanceOf(Refused.class);
    }

    @Test
    void theArchiveHoldsAllButSecretsAndOthers() {
        pays();

        var archive = archives.of(eve);

        assertThat(archive.rows("members.member")).singleElement().satisfies(row -> {
            assertThat(row.get("lastName").asString()).isEqualTo(NAME);
            assertThat(row.has("staffNote")).isTrue();
        });
        assertThat(archive.rows("fees.fee")).singleElement().satisfies(row -> {
            assertThat(row.get("typeName").asString()).startsWith("Cotisation");
            assertThat(row.has("author")).isFalse();
        });
        assertThat(archive.rows("access.account"))
                .singleElement()
                .satisfies(row -> assertThat(row.has("password")).isFalse());
        assertThat(archive.documents()).hasSize(1);
        assertThat(archives.of(account).rows("members.email")).hasSize(1);
    }

    private void owes() {
        context.getBean(Fees.class).write(fee());
    }

    private void pays() {
        var owed = context.getBean(Fees.class).write(fee());
        context.getBean(Payments.class)
                .receive(
                        eve,
                        LocalDate.parse("2026-02-01"),
                        Money.of("20.00"),
                        null,
                        "chèque 12",
                        Map.of(owed, Money.of("20.00")));
    }

    private NewFee fee() {
        return new NewFee(
                eve,
                fee,
                Money.of("20.00"),
                null,
                LocalDate.parse("2026-02-01"),
                LocalDate.parse("2027-01-31"),
                "de " + NAME);
    }

    private void leaves() {
        context.getBean(Departures.class).leave(eve, LocalDate.parse("2026-03-01"), "déménagement de " + NAME);
    }

    private List<String> reasons() {
        return anonymisation.objections(eve).stream().map(Message::key).toList();
    }

    /** Tables in which her name is found, in whatever column. */
    private TreeSet<String> whereverNamed() {
        var found = new TreeSet<String>();
        for (var table : declarations.tables()) {
            var rows = jdbc.sql("select count(*) as n from %s t where t::text ilike :name".formatted(table.name()))
                    .param("name", "%" + NAME + "%")
                    .query((row, n) -> row.getLong("n"))
                    .single();
            if (rows > 0) {
                found.add(table.name());
            }
        }
        return found;
    }

    /** Every sum of every amount of the database, and what members, memberships and shares are counted by. */
    private TreeMap<String, String> sums() {
        var all = new TreeMap<String, String>();
        jdbc.sql("""
                        select n.nspname || '.' || c.relname as name, a.attname as column
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
                        where c.relkind in ('r', 'p') and a.atttypid = 'numeric'::regtype and a.attnum > 0 and not a.attisdropped
                        """)
                .query((row, n) -> new String[] {row.getString("name"), row.getString("column")})
                .list()
                .forEach(column -> all.put(
                        column[0] + "." + column[1],
                        one("select coalesce(sum(\"%s\"), 0) || ' of ' || count(*) from %s"
                                .formatted(column[1], column[0]))));
        all.put("members", one("select count(*) || ' ' || coalesce(max(registered)::text, '') from members.member"));
        all.put("left", one("select count(left_on)::text from members.member"));
        all.put("memberships", one("select count(*) || ' ' || count(ended) from members.membership"));
        all.put(
                "cover",
                one("select coalesce(string_agg(member || ' ' || until, ',' order by member), '') from fees.cover"));
        assertThat(all).hasSizeGreaterThan(30);
        return all;
    }

    private String one(String sql) {
        return jdbc.sql(sql).query((row, n) -> row.getString(1)).single();
    }

    private static byte[] png() {
        var bytes = new java.io.ByteArrayOutputStream();
        try {
            javax.imageio.ImageIO.write(
                    new java.awt.image.BufferedImage(2, 2, java.awt.image.BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
