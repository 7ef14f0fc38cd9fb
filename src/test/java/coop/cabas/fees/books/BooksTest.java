package coop.cabas.fees.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.fees.Distribution;
import coop.cabas.fees.FeeId;
import coop.cabas.fees.FeeType;
import coop.cabas.fees.FeeTypeId;
import coop.cabas.fees.FeeTypes;
import coop.cabas.fees.Fees;
import coop.cabas.fees.MethodId;
import coop.cabas.fees.Methods;
import coop.cabas.fees.NewFee;
import coop.cabas.fees.Payments;
import coop.cabas.members.FileOf;
import coop.cabas.members.MemberId;
import coop.cabas.shared.Money;
import coop.cabas.shared.Refused;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;

/** The books balance, follow the payments and keep what is closed. */
@ModuleTest(extraIncludes = {"access", "mail"})
@Transactional
class BooksTest {

    private static final LocalDate FROM = LocalDate.parse("1990-01-01");
    private static final LocalDate OCTOBER = LocalDate.parse("2026-10-31");

    @Autowired
    Books books;

    @Autowired
    BookWords words;

    @Autowired
    Payments payments;

    @Autowired
    Distribution distribution;

    @Autowired
    Fees fees;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    private MemberId ana;
    private FeeTypeId type;
    private MethodId cash;

    @BeforeEach
    void typesAndMethods() {
        ana = FileOf.person(context, "Ana", "Ferreira");
        type = context.getBean(FeeTypes.class)
                .add(new FeeTypes.Terms(
                        "Type " + UUID.randomUUID(),
                        FeeType.Kind.FEE,
                        Money.of("20.00"),
                        true,
                        12,
                        null,
                        0,
                        false,
                        null,
                        false));
        cash = context.getBean(Methods.class).add(Methods.Kind.CASH, "Espèces " + UUID.randomUUID(), "5311");
    }

    @Test
    void everyEntryBalancesAndTogetherTheyMakeWhatWasPaid() {
        var fee = fee("30.00");
        var payment = payments.receive(
                ana, LocalDate.parse("2026-10-02"), Money.of("50.00"), cash, "", Map.of(fee, Money.of("20.00")));
        distribution.give(payment, Map.of(fee("10.00"), Money.of("10.00")));
        payments.reverse(payment, "");

        var entries = books.between(FROM, FileOf.TODAY);
        assertThat(entries)
                .allSatisfy(entry -> assertThat(side(List.of(entry), true)).isEqualTo(side(List.of(entry), false)));
        assertThat(entries.stream().map(Entry::number))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, entries.size()).boxed().toList());
        var ours = entries.stream()
                .filter(entry ->
                        entry.lines().stream().anyMatch(line -> line.account().equals("5311")))
                .toList();
        assertThat(ours.stream()
                        .map(entry -> entry.lines()
                                .getFirst()
                                .debit()
                                .minus(entry.lines().getFirst().credit())))
                .containsExactly(Money.of("50.00"), Money.of("-50.00"));
        assertThat(ours.getFirst().journal()).isEqualTo("CA");
        assertThat(balance(entries, "471"))
                .isEqualTo(balance(
                        entries.stream()
                                .filter(entry -> entry.payment() < payment.value())
                                .toList(),
                        "471"));
    }

    @Test
    void whatIsClosedStaysAndLaterChangesAreWrittenOnTheFirstOpenDay() {
        var early = payments.receive(
                ana,
                LocalDate.parse("2026-10-02"),
                Money.of("20.00"),
                cash,
                "",
                Map.of(fee("20.00"), Money.of("20.00")));
        books.close(OCTOBER);
        var before = new String(Fec.write(books.between(FROM, OCTOBER), words), Fec.CHARSET);

        var late = payments.receive(ana, LocalDate.parse("2026-10-15"), Money.of("7.00"), cash, "", Map.of());
        payments.reverse(early, "");
        assertThat(new String(Fec.write(books.between(FROM, OCTOBER), words), Fec.CHARSET))
                .isEqualTo(before);
        assertThat(books.between(OCTOBER.plusDays(1), FileOf.TODAY).stream()
                        .filter(entry -> entry.payment() == late.value()))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.day()).isEqualTo("2026-11-01");
                    assertThat(entry.pieceDay()).isEqualTo("2026-10-15");
                });
        books.close(LocalDate.parse("2026-11-22"));
        jdbc.sql("set constraints all immediate").update();
        assertThat(books.between(FROM, FileOf.TODAY).stream().filter(entry -> entry.payment() == early.value()))
                .hasSize(1);
        assertThatThrownBy(() -> books.close(OCTOBER)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> books.close(FileOf.TODAY)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> jdbc.sql("update fees.book_line set debit = 1").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void theFileHasTheEighteenColumnsOfTheLaw() {
        payments.receive(ana, LocalDate.parse("2026-10-02"), Money.of("20.50"), cash, "", Map.of());
        assertThat(mvc.get()
                        .uri("/fees/books/fec?from=2026-10-01&to=2026-10-31")
                        .with(People.who(context, "fees.read")))
                .hasStatusOk()
                .satisfies(result -> assertThat(result.getResponse().getHeader("Content-Disposition"))
                        .contains("FEC20261031.txt"));
        var lines = new String(Fec.write(books.between(FROM, OCTOBER), words), Fec.CHARSET).split("\r\n");
        assertThat(lines[0])
                .startsWith("JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum")
                .endsWith("Idevise");
        assertThat(lines).allSatisfy(line -> assertThat(line.split("\t", -1)).hasSize(18));
        assertThat(String.join("\n", lines)).contains("\t20261002\t5311\t", "\t20,50\t0,00\t");
    }

    @Test
    void accountsAreChosenAndOddOnesRefused() {
        var treasurer = People.who(context, "fees.read", "fees.manage");
        assertThat(mvc.get().uri("/fees/books").with(treasurer)).hasStatusOk();
        assertThat(mvc.get().uri("/fees/accounts").with(treasurer)).hasStatusOk();
        assertThat(mvc.get().uri("/fees/accounts").with(People.who(context, "fees.read")))
                .hasStatus(403);
        assertThat(mvc.post()
                        .uri("/fees/accounts")
                        .param("fees_account", "sept")
                        .with(treasurer)
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("sept");
        assertThat(mvc.post()
                        .uri("/fees/accounts")
                        .param("fees_account", "7561")
                        .param("gift_account", "7541")
                        .param("bank_account", "512")
                        .param("cash_account", "530")
                        .param("wait_account", "471")
                        .param("type-" + type.value(), "7562")
                        .with(treasurer)
                        .with(csrf()))
                .hasStatus3xxRedirection();
        payments.receive(ana, OCTOBER, Money.of("20.00"), cash, "", Map.of(fee("20.00"), Money.of("20.00")));
        assertThat(balance(books.between(FROM, FileOf.TODAY), "7562")).isEqualTo(Money.of("-20.00"));
    }

    private FeeId fee(String amount) {
        var starts = LocalDate.parse("2026-10-01");
        return fees.write(new NewFee(ana, type, Money.of(amount), null, starts, starts.plusMonths(12), ""));
    }

    private static Money side(List<Entry> entries, boolean debit) {
        return entries.stream()
                .flatMap(entry -> entry.lines().stream())
                .map(line -> debit ? line.debit() : line.credit())
                .reduce(Money.ZERO, Money::plus);
    }

    private static Money balance(List<Entry> entries, String account) {
        return entries.stream()
                .flatMap(entry -> entry.lines().stream())
                .filter(line -> line.account().equals(account))
                .map(line -> line.debit().minus(line.credit()))
                .reduce(Money.ZERO, Money::plus);
    }
}
