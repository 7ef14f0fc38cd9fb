package coop.cabas.shares.web;

import coop.cabas.files.Files;
import coop.cabas.members.Directory;
import coop.cabas.members.MemberId;
import coop.cabas.members.Myself;
import coop.cabas.shared.Allow;
import coop.cabas.shares.Holdings;
import coop.cabas.shares.Register;
import coop.cabas.shares.SharesPermissions;
import coop.cabas.shares.interest.Interests;
import coop.cabas.ui.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import java.time.Clock;
import java.time.LocalDate;

/** Certificates of shares: for whoever keeps the register, and for each member their own. */
@Controller
class CertificateController {

    private final Certificates certificates;
    private final Directory directory;
    private final Holdings holdings;
    private final Register register;
    private final Interests interests;
    private final Files files;
    private final Clock clock;
    private final Myself myself;

    CertificateController(
            Certificates certificates,
            Directory directory,
            Holdings holdings,
            Register register,
            Interests interests,
            Files files,
            Clock clock,
            Myself myself) {
        this.certificates = certificates;
        this.directory = directory;
        this.holdings = holdings;
        this.register = register;
        this.interests = interests;
        this.files = files;
        this.clock = clock;
        this.myself = myself;
    }

    @PostMapping("/members/{id:\\d+}/shares/certificate")
    @Allow(SharesPermissions.MANAGE)
    ResponseEntity<byte[]> issue(@PathVariable MemberId id) {
        directory.find(id);
        return files.read(certificates.issue(id)).handedOver();
    }

    @GetMapping("/me/shares")
    @Allow(Allow.SIGNED_IN)
    Page own() {
        var me = myself.me();
        return new OwnSharesPage(
                holdings.of(me.id(), LocalDate.now(clock)), register.of(me.id()), interests.of(me.id()));
    }

    @PostMapping("/me/shares/certificate")
    @Allow(Allow.SIGNED_IN)
    ResponseEntity<byte[]> ownCertificate() {
        return files.read(certificates.issue(myself.id())).handedOver();
    }
}
