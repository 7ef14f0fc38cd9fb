package coop.cabas.shares.web;

import coop.cabas.files.FileId;
import coop.cabas.files.Files;
import coop.cabas.members.MemberId;
import coop.cabas.organisation.Organisation;
import coop.cabas.shared.Refused;
import coop.cabas.shares.CertificateNumbers;
import coop.cabas.shares.Holders;
import coop.cabas.shares.Holdings;
import coop.cabas.shares.Register;
import coop.cabas.shares.ShareClasses;
import coop.cabas.ui.print.Printer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;

/** Draws certificates of what somebody holds today, and keeps each as it was issued. */
@Component
class Certificates {

    private final Holdings holdings;
    private final Holders holders;
    private final Register register;
    private final ShareClasses classes;
    private final CertificateNumbers numbers;
    private final Organisation organisation;
    private final Printer printer;
    private final Files files;
    private final Clock clock;

    Certificates(
            Holdings holdings,
            Holders holders,
            Register register,
            ShareClasses classes,
            CertificateNumbers numbers,
            Organisation organisation,
            Printer printer,
            Files files,
            Clock clock) {
        this.holdings = holdings;
        this.holders = holders;
        this.register = register;
        this.classes = classes;
        this.numbers = numbers;
        this.organisation = organisation;
        this.printer = printer;
        this.files = files;
        this.clock = clock;
    }

    /** The same one again while nothing has changed. @throws Refused when they hold no share */
    @Transactional
    public FileId issue(MemberId member) {
        var today = LocalDate.now(clock);
        var held = holdings.of(member, today).stream()
                .filter(position -> position.held() > 0)
                .toList();
        if (held.isEmpty()) {
            throw new Refused("shares.certificate.none");
        }
        var lines = register.of(member);
        var last = lines.stream().mapToLong(line -> line.number()).max().orElseThrow();
        var head = register.head();
        return numbers.issued(member, today, last).orElseGet(() -> {
            var number = numbers.next();
            var sheet = new CertificateSheet(
                    number,
                    organisation.identity(),
                    holders.at(member, today),
                    held.stream()
                            .map(position -> new CertificateSheet.Held(
                                    position, classes.find(position.of()), classes.nominal(position.of(), today)))
                            .toList(),
                    lines.reversed(),
                    today,
                    head);
            var file = files.add("certificat-" + number + ".pdf", printer.pdf(sheet));
            numbers.keep(number, member, today, file, last);
            return file;
        });
    }
}
