package coop.cabas.fees.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.cabas.shared.Money;
import coop.cabas.shared.Refused;
import coop.cabas.testing.ModuleTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** Statements as banks write them, and as those who mean harm would. */
@ModuleTest(extraIncludes = {"access", "mail"})
@Transactional
class StatementFileTest {

    private static final LocalDate THIRD = LocalDate.parse("2026-11-03");

    @Autowired
    ColumnChoices choices;

    @Test
    void readsOfxWhoseTagsAreNeverClosed() {
        var lines = read("""
                OFXHEADER:100
                DATA:OFXSGML
                CHARSET:1252

                <OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>EUR
                <BANKACCTFROM><BANKID>14508<ACCTID>08001234567</BANKACCTFROM>
                <BANKTRANLIST><DTSTART>20261101
                <STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20261103120000[+1:CET]<TRNAMT>+20,00<FITID>A1<NAME>VIR ÉLOÏSE FERREIRA<MEMO>COTISATION &amp; DON</STMTTRN>
                <STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20261104<TRNAMT>-7.50<FITID>A2<NAME>FRAIS</STMTTRN>
                </BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>
                """, Charset.forName("windows-1252"));

        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst().day()).isEqualTo(THIRD);
        assertThat(lines.getFirst().amount()).isEqualTo(Money.of("20.00"));
        assertThat(lines.getFirst().label()).isEqualTo("VIR ÉLOÏSE FERREIRA COTISATION & DON");
        assertThat(lines.getFirst().account()).isEqualTo("08001234567");
        assertThat(lines.getLast().amount()).isEqualTo(Money.of("-7.50"));
    }

    @Test
    void readsOfxTwo() {
        var lines = read("""
                <?xml version="1.0" encoding="UTF-8"?><?OFX OFXHEADER="200" VERSION="211"?>
                <OFX><STMTRS><BANKACCTFROM><ACCTID>1</ACCTID></BANKACCTFROM><BANKTRANLIST>
                <STMTTRN><TRNTYPE>XFER</TRNTYPE><DTPOSTED>20261103</DTPOSTED><TRNAMT>35.10</TRNAMT><FITID>Z</FITID><NAME>Ana</NAME></STMTTRN>
                </BANKTRANLIST></STMTRS></OFX>
                """);
        assertThat(lines)
                .singleElement()
                .satisfies(line -> assertThat(line.amount()).isEqualTo(Money.of("35.10")));
    }

    @Test
    void readsEachTransactionOfCamtEvenBookedTogether() {
        var lines = read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt>
                <Acct><Id><IBAN>FR7630001007941234567890185</IBAN></Id></Acct>
                <Ntry><Amt Ccy="EUR">60.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><BookgDt><Dt>2026-11-03</Dt></BookgDt><AcctSvcrRef>R1</AcctSvcrRef>
                  <NtryDtls>
                    <TxDtls><Refs><EndToEndId>COTIS-7</EndToEndId></Refs><Amt Ccy="EUR">20.00</Amt>
                      <RltdPties><Dbtr><Pty><Nm>FERREIRA ANA</Nm></Pty></Dbtr><DbtrAcct><Id><IBAN>FR7611111111111111111111111</IBAN></Id></DbtrAcct></RltdPties>
                      <RmtInf><Ustrd>cotisation 2026</Ustrd></RmtInf></TxDtls>
                    <TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs><Amt Ccy="EUR">40.00</Amt>
                      <RltdPties><Dbtr><Nm>LEMOINE BRUNO</Nm></Dbtr></RltdPties></TxDtls>
                  </NtryDtls></Ntry>
                <Ntry><Amt Ccy="EUR">3.20</Amt><CdtDbtInd>DBIT</CdtDbtInd><BookgDt><DtTm>2026-11-04T10:00:00</DtTm></BookgDt><AddtlNtryInf>Frais</AddtlNtryInf></Ntry>
                </Stmt></BkToCstmrStmt></Document>
                """);

        assertThat(lines.stream().map(StatementLine::amount))
                .containsExactly(Money.of("20.00"), Money.of("40.00"), Money.of("-3.20"));
        assertThat(lines.getFirst().reference()).isEqualTo("COTIS-7");
        assertThat(lines.getFirst().iban()).isEqualTo("FR7611111111111111111111111");
        assertThat(lines.getFirst().label()).contains("FERREIRA ANA", "cotisation 2026");
        assertThat(lines.get(1).reference()).isEmpty();
        assertThat(lines.get(1).account()).isEqualTo("FR7630001007941234567890185");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Date;Libellé;Débit euros;Crédit euros\n03/11/2026;VIR DE ANA;;20,00\n",
                "Compte n° 123\nSolde;1 234,56\n\nDate comptable;Libelle simplifie;Informations complementaires;Debit;Credit\n03/11/2026;VIR ANA;cotisation;;+20,00\n",
                "dateOp,dateVal,label,category,amount\n2026-11-03,2026-11-03,VIR ANA,x,20.00\n",
                "\"Date opération\";\"Libellé opération\";\"Montant\"\n\"03/11/26\";\"VIR ANA\";\"20,00 €\"\n\"\";\"Solde\";\"99,00\"\n"
            })
    void readsWhatFrenchBanksCallTheirColumns(String file) {
        assertThat(read(file)).singleElement().satisfies(line -> {
            assertThat(line.day()).isEqualTo(THIRD);
            assertThat(line.amount()).isEqualTo(Money.of("20.00"));
            assertThat(line.label()).startsWith("VIR");
        });
    }

    @Test
    void asksOnceForColumnsThatNobodyKnows() {
        var file = "Quand;Quoi;Combien\n03/11/2026;VIR ANA;20,00\n";
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        UnknownColumns.class,
                        unknown -> assertThat(unknown.headers()).containsExactly("quand", "quoi", "combien"));
        choices.keep("quand|quoi|combien", new Columns("quand", "combien", "", "", "quoi", ""));
        assertThat(read(file)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><Document xmlns=\"camt.053\"><Ntry>&x;</Ntry></Document>",
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><Document xmlns=\"camt.053\"><Ntry><Amt>&b;</Amt></Ntry></Document>",
                "<?xml version=\"1.0\"?><Document xmlns=\"camt.053\"><Ntry><Amt>dix</Amt></Ntry></Document>",
                "<?xml version=\"1.0\"?><Document xmlns=\"camt.053\"><Ntry><Amt>10</Amt>",
                "<OFX><STMTTRN><DTPOSTED>hier<TRNAMT>1</STMTTRN>",
                "<OFX><STMTTRN><DTPOSTED>20261103<TRNAMT>1.005</STMTTRN>",
                "rien",
                "<html><body>403</body></html>",
                ""
            })
    void refusesWhatIsNoStatementAndOpensNoOtherFile(String file) {
        assertThatThrownBy(() -> read(file)).isInstanceOf(Refused.class);
    }

    private List<StatementLine> read(String text) {
        return read(text, StandardCharsets.UTF_8);
    }

    private List<StatementLine> read(String text, Charset charset) {
        return StatementFile.read(text.getBytes(charset), choices);
    }
}
