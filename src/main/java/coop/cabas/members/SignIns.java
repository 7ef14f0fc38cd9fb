package coop.cabas.members;

import coop.cabas.access.Account;
import coop.cabas.access.AccountId;
import coop.cabas.access.Accounts;
import coop.cabas.access.Credentials;
import coop.cabas.access.NewAccount;
import coop.cabas.audit.Audit;
import coop.cabas.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Ties a member's file to the account with which they sign in. */
@Service
@Transactional
public class SignIns {

    private final JdbcClient jdbc;
    private final Authorship authorship;
    private final Accounts accounts;
    private final Credentials credentials;
    private final Directory directory;
    private final Audit audit;

    SignIns(
            JdbcClient jdbc,
            Authorship authorship,
            Accounts accounts,
            Credentials credentials,
            Directory directory,
            Audit audit) {
        this.jdbc = jdbc;
        this.authorship = authorship;
        this.accounts = accounts;
        this.credentials = credentials;
        this.directory = directory;
        this.audit = audit;
    }

    /** @throws Refused when the account belongs to another member, or the member has one */
    public void tie(MemberId member, AccountId account) {
        authorship.sign();
        var name = accounts.find(account).name();
        var tied = Guarded.write(
                () -> jdbc.sql("update members.member set account = :account where id = :id and account is null")
                        .param("account", account.value())
                        .param("id", member.value())
                        .update());
        if (tied == 0) {
            throw new Refused("members.signIn.already");
        }
        audit.record("members.signIn.tied", Members.subject(member), null, Map.of("account", name));
    }

    /**
     * Ties the account that has the member's main address, when there is one of that address alone.
     *
     * @return whether there was one
     */
    public boolean tieByEmail(MemberId member) {
        var email = directory.find(member).email();
        var account = email == null ? Optional.<Account>empty() : accounts.withEmail(email);
        if (account.isEmpty() || directory.of(account.get().id()).isPresent()) {
            return false;
        }
        tie(member, account.get().id());
        return true;
    }

    /**
     * Invites a member to sign in: they get an account with their main address and a letter. An account that has this address
     * already, and belongs to nobody, is tied without a letter.
     *
     * @return whether a letter was sent
     * @throws Refused when no address is known, or somebody of the household signs in with it: each needs one of their own
     */
    public boolean invite(MemberId id) {
        var member = directory.find(id);
        if (member.account() != null) {
            throw new Refused("members.signIn.already");
        }
        var email = member.email();
        if (email == null) {
            throw new Refused("members.signIn.noEmail");
        }
        if (tieByEmail(id)) {
            return false;
        }
        if (accounts.withEmail(email).isPresent()) {
            throw new Refused("members.signIn.shared", email);
        }
        var language = "en".equals(member.language().getLanguage()) ? Locale.ENGLISH : Locale.FRENCH;
        tie(id, credentials.invite(new NewAccount(email, member.name(), language, List.of())));
        return true;
    }

    /** Takes the tie away; the account itself stays. */
    public void untie(MemberId member) {
        authorship.sign();
        jdbc.sql("update members.member set account = null where id = :id")
                .param("id", member.value())
                .update();
        audit.record("members.signIn.untied", Members.subject(member), null, null);
    }
}
