package coop.cabas.fees.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.fees.FeeId;
import coop.cabas.fees.FeeType;
import coop.cabas.fees.FeeTypes;
import coop.cabas.fees.Fees;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Lines of the bank become payments once. */
@ModuleTest(extraIncludes = {"access", "mail"})
class BankTest {

    @Autowired
    Bank bank;

    @Autowired
    Candidates candidates;

    @Autowired
    Payments payments;

    @Autowired
    Fees fees;

    @Autowired
    FeeTypes types;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    private String mark;

    @BeforeEach
    void aTransferIsAWayToPay() {
        mark = "Q" + UUID.randomUUID().toString().replaceAll("[^a-f]", "x").substring(0, 12);
        jdbc.sql("update fees.bank_line set state = 'IGNORED' where state = 'OPEN'")
                .update();
        context.getBean(Methods.class).add(Methods.Kind.TRANSFER, "Virement " + UUID.randomUUID(), "512");
    }

    @Test
    void aFileReadAgainOrOverlappingAddsOnlyWhatIsNew() {
        var first = "Date;Libellé;Montant\n01/11/2026;VIR %s;5,00\n02/11/2026;VIR %s;20,00\n02/11/2026;VIR %s;20,00\n"
                .formatted(mark, mark, mark);
        assertThat(bring(first)).isEqualTo(new Bank.Brought(3, 0));
        assertThat(bring(first)).isEqualTo(new Bank.Brought(0, 3));
        assertThat(bring(
                        "Date;Libellé;Montant\n02/11/2026;VIR %s;20,00\n02/11/2026;VIR %s;20,00\n03/11/2026;VIR %s;7,00\n"
                                .formatted(mark, mark, mark)))
                .isEqualTo(new Bank.Brought(1, 2));
    }

    @Test
    void nameAndAmountTogetherAreSureEitherAloneIsNot() {
        var ana = FileOf.person(context, "Ana", mark);
        var fee = fee(ana);
        bring("Date;Libellé;Montant\n03/11/2026;VIR INST %s ANA MERCI;20,00\n04/11/2026;VIR ANA %s;11,00\n"
                .formatted(mark.toUpperCase(java.util.Locale.ROOT), mark));

        var lines = bank.open();
        assertThat(candidates.of(lines.get(1))).singleElement().satisfies(one -> {
            assertThat(one.member()).isEqualTo(ana);
            assertThat(one.sure()).isTrue();
            assertThat(one.parts()).containsEntry(fee, Money.of("20.00"));
        });
        assertThat(candidates.of(lines.getFirst()).getFirst().sure()).isFalse();
        assertThat(bank.acceptSure()).isEqualTo(1);
        assertThat(fees.find(fee).isPaid()).isTrue();
    }

    @Test
    void anMt940IsProposedOnceLikeAnyOther() {
        var lea = FileOf.person(context, "Léa", mark);
        var fee = fee(lea);
        var file = """
                :20:X
                :25:%s
                :60F:C261102EUR0,00
                :61:2611031103CR20,00NTRFNONREF//1
                :86:166?00GUTSCHRIFT?20COTISATION?32%s LEA
                :62F:C261103EUR20,00
                """.formatted(mark, mark);
        assertThat(bring(file)).isEqualTo(new Bank.Brought(1, 0));
        assertThat(bring(file)).isEqualTo(new Bank.Brought(0, 1));
        assertThat(candidates.of(bank.open().getFirst()).getFirst().sure()).isTrue();
        assertThat(bank.acceptSure()).isEqualTo(1);
        assertThat(fees.find(fee).isPaid()).isTrue();
        assertThatThrownBy(() -> bring(file.replace("C261103EUR20,00", "C261103EUR21,00")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void takingThePaymentBackFreesTheLineAndTheAccountIsRemembered() {
        var bruno = FileOf.person(context, "Bruno", mark);
        var iban = "FR76" + String.format("%023d", Math.abs(mark.hashCode()));
        bring(camt(iban, "sans nom", "20.00", "R1" + mark));
        var line = bank.open().getFirst();
        var payment = bank.accept(line.id(), bruno, Map.of());
        bring(camt(iban, "sans nom", "9.00", "R2" + mark));
        assertThat(candidates.of(bank.open().getFirst()).getFirst().member()).isEqualTo(bruno);

        payments.reverse(payment, "ce n’est pas lui");
        assertThat(bank.find(line.id()).state()).isEqualTo("OPEN");
        assertThat(candidates.of(bank.open().getFirst())).isEmpty();
    }

    @Test
    void ofAHundredWhoTakeTheSameLineOneDoes() throws Exception {
        var id = FileOf.person(context, "Foule", mark);
        bring("Date;Libellé;Montant\n03/11/2026;VIR %s;20,00\n".formatted(mark));
        var line = bank.open().getFirst().id();
        Callable<Boolean> take = () -> {
            try {
                bank.accept(line, id, Map.of());
                return true;
            } catch (Refused late) {
                return false;
            }
        };
        var taken = 0;
        try (var pool = Executors.newFixedThreadPool(16)) {
            for (var done : pool.invokeAll(Collections.nCopies(100, take))) {
                taken += done.get() ? 1 : 0;
            }
        }
        assertThat(taken).isEqualTo(1);
        assertThat(payments.of(id)).hasSize(1);
    }

    @Test
    void readsProposesTakesAndLeavesAsideOnScreen() {
        var ana = FileOf.person(context, "Ana", mark);
        var fee = fee(ana);
        var treasurer = People.who(context, "fees.read", "fees.manage");
        var file = "Date;Libellé;Montant\n03/11/2026;VIR ANA %s;25,00\n04/11/2026;REMISE %s;50,00\n"
                .formatted(mark, mark)
                .getBytes(StandardCharsets.UTF_8);
        assertThat(mvc.post()
                        .uri("/fees/bank")
                        .multipart()
                        .file(new MockMultipartFile("file", "releve.csv", "text/csv", file))
                        .with(treasurer)
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/fees/bank").with(treasurer))
                .hasStatusOk()
                .bodyText()
                .contains("Ana " + mark, "25,00");
        var line = bank.open().get(1).id();
        assertThat(mvc.get()
                        .uri("/fees/bank/%d?member=%d".formatted(line, ana.value()))
                        .with(treasurer))
                .hasStatusOk()
                .bodyText()
                .contains("20,00");
        assertThat(mvc.post()
                        .uri("/fees/bank/%d/payment".formatted(line))
                        .param("member", String.valueOf(ana.value()))
                        .param("part-" + fee.value(), "99")
                        .with(treasurer)
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("99");
        assertThat(mvc.post()
                        .uri("/fees/bank/%d/payment".formatted(line))
                        .param("member", String.valueOf(ana.value()))
                        .param("part-" + fee.value(), "20")
                        .with(treasurer)
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(payments.of(ana).getFirst().rest()).isEqualTo(Money.of("5.00"));
        assertThat(mvc.post()
                        .uri("/fees/bank/%d/aside"
                                .formatted(bank.open().getFirst().id()))
                        .with(treasurer)
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/fees/bank/lines?state=IGNORED").with(treasurer))
                .hasStatusOk()
                .bodyText()
                .contains("REMISE " + mark);
        assertThat(mvc.get().uri("/fees/bank").with(People.who(context, "members.read")))
                .hasStatus(403);
        assertThat(mvc.post()
                        .uri("/fees/bank")
                        .multipart()
                        .file(new MockMultipartFile(
                                "file", "x.csv", "text/csv", "A;B;C\n1;2;3\n".getBytes(StandardCharsets.UTF_8)))
                        .with(treasurer)
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("<option value=\"b\"");
    }

    private Bank.Brought bring(String text) {
        return bank.bring(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String camt(String iban, String name, String amount, String reference) {
        return """
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt><Ntry><Amt>%s</Amt><CdtDbtInd>CRDT</CdtDbtInd>
                <BookgDt><Dt>2026-11-03</Dt></BookgDt><AcctSvcrRef>%s</AcctSvcrRef><NtryDtls><TxDtls><RltdPties><Dbtr><Nm>%s</Nm></Dbtr>
                <DbtrAcct><Id><IBAN>%s</IBAN></Id></DbtrAcct></RltdPties></TxDtls></NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>
                """.formatted(amount, reference, name, iban);
    }

    private FeeId fee(MemberId member) {
        var type = types.add(new FeeTypes.Terms(
                "Type " + UUID.randomUUID(),
                FeeType.Kind.FEE,
                Money.of("20.00"),
                false,
                12,
                null,
                0,
                false,
                null,
                false));
        var starts = LocalDate.parse("2026-11-01");
        return fees.write(new NewFee(member, type, Money.of("20.00"), null, starts, starts.plusMonths(12), ""));
    }
}
