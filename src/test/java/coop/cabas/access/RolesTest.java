package coop.cabas.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.shared.Refused;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import coop.cabas.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

@ModuleTest
class RolesTest {

    @Autowired
    Roles roles;

    @Autowired
    Accounts accounts;

    @Autowired
    Standing standing;

    @Autowired
    Administrators administrators;

    @Autowired
    Caller caller;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    @AfterEach
    void nobodyActs() {
        SecurityContextHolder.clearContext();
        jdbc.sql("delete from access.account_role where role in (select id from access.role where everything)")
                .update();
    }

    @Test
    void grantsWhatTheRoleOfAnAccountSays() {
        var ana = People.account(context, "audit.read");
        assertThat(standing.of(ana).orElseThrow().may("audit.read")).isTrue();
        assertThat(standing.of(ana).orElseThrow().may("mail.read")).isFalse();
    }

    @Test
    void grantsEverythingToAdministratorsEvenWhatIsToCome() {
        var admin = admin(true);
        assertThat(standing.of(admin).orElseThrow().may("notyet.invented")).isTrue();
    }

    @Test
    void takesARightAwayAtTheNextRequest() {
        var ana = People.account(context, "audit.read");
        assertThat(mvc.get().uri("/audit").with(People.as(ana))).hasStatusOk();
        roles.give(ana, Set.of());
        assertThat(mvc.get().uri("/audit").with(People.as(ana))).hasStatus(403);
    }

    @Test
    void shutsAnAccountOutAtTheNextRequest() {
        var ana = People.account(context, "audit.read");
        assertThat(mvc.get().uri("/audit").with(People.as(ana))).hasStatusOk();
        accounts.disable(ana);
        assertThat(mvc.get().uri("/audit").with(People.as(ana))).hasStatus(302);
    }

    @Test
    void noticesWithinASecondWhatAnotherInstanceTookAway() {
        var ana = People.account(context, "audit.read");
        assertThat(standing.of(ana)).isPresent();
        jdbc.sql("update access.account set disabled = true where id = :id")
                .param("id", ana.value())
                .update();
        clock.advance(Duration.ofSeconds(1));
        assertThat(standing.of(ana)).isEmpty();
    }

    @Test
    void changesWhatARoleGrantsForAllWhoHoldIt() {
        var role = roles.create(name(), Set.of("audit.read"));
        var ana = People.account(context);
        roles.give(ana, Set.of(role));
        assertThat(standing.of(ana).orElseThrow().may("audit.read")).isTrue();
        roles.change(role, name(), Set.of("mail.read"));
        assertThat(standing.of(ana).orElseThrow().permissions()).containsExactly("mail.read");
        roles.delete(role);
        assertThat(standing.of(ana).orElseThrow().permissions()).isEmpty();
    }

    @Test
    void refusesAPermissionThatNobodyDeclares() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> roles.create(name(), Set.of("nothing.like-this")))
                .withMessage("access.permission.unknown");
    }

    @Test
    void handsOutNoMoreThanOneHolds() {
        var bruno = People.account(context);
        var strong = roles.create(name(), Set.of("access.manage", "mail.read"));
        actAs(People.account(context, "access.manage"));
        assertBeyond(() -> roles.give(bruno, Set.of(strong)));
        assertBeyond(() -> roles.give(bruno, Set.of(everything())));
        assertBeyond(() -> roles.create(name(), Set.of("mail.read")));
        assertBeyond(() -> roles.change(strong, name(), Set.of("access.manage")));
        assertBeyond(() -> roles.delete(strong));
        assertThat(roles.of(bruno)).isEmpty();
    }

    @Test
    void takesNobodyAtTheDoorForTheProgram() {
        assertThat(caller.mayGrant(Set.of("audit.read"))).isTrue();
        SecurityContextHolder.getContext()
                .setAuthentication(new AnonymousAuthenticationToken(
                        "key", "anonymousUser", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
        assertThat(caller.mayGrant(Set.of("audit.read"))).isFalse();
    }

    @Test
    void touchesNobodyWhoHoldsMore() {
        var stronger = People.account(context, "mail.read");
        actAs(People.account(context, "access.manage"));
        assertBeyond(() -> accounts.disable(stronger));
        assertBeyond(() -> accounts.endSessions(stronger));
        assertBeyond(() -> context.getBean(Credentials.class).inviteAgain(stronger));
        assertBeyond(() -> roles.give(stronger, Set.of()));
    }

    @Test
    void keepsTheLastAdministrator() {
        var last = admin(true);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> accounts.disable(last))
                .withMessage("access.lastAdministrator");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> roles.give(last, Set.of()))
                .withMessage("access.lastAdministrator");
        admin(false);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> accounts.disable(last));
        admin(true);
        accounts.disable(last);
    }

    @Test
    void keepsOneAdministratorWhenAllTakeTheRoleFromEachOtherAtOnce() throws Exception {
        for (var round = 0; round < 5; round++) {
            jdbc.sql("delete from access.account_role where role in (select id from access.role where everything)")
                    .update();
            var admins = List.of(admin(true), admin(true), admin(true), admin(true));
            var work = new ArrayList<Callable<Boolean>>();
            for (var admin : admins) {
                work.add(() -> attempt(() -> roles.give(admin, Set.of())));
                work.add(() -> attempt(() -> accounts.disable(admin)));
            }
            try (var pool = Executors.newFixedThreadPool(8)) {
                for (var done : pool.invokeAll(work)) {
                    done.get();
                }
            }
            assertThat(administrators.exist()).isTrue();
        }
    }

    @Test
    void ignoresFieldsThatAFormDoesNotHave() {
        var ana = People.account(context);
        mvc.post()
                .uri("/account")
                .param("name", "Ana")
                .param("language", "en")
                .param("role", String.valueOf(everything().value()))
                .param("everything", "true")
                .param("disabled", "true")
                .param("email", "stolen@example.org")
                .with(People.as(ana))
                .with(csrf())
                .exchange();
        var after = accounts.find(ana);
        assertThat(after.name()).isEqualTo("Ana");
        assertThat(after.disabled()).isFalse();
        assertThat(after.email()).doesNotContain("stolen");
        assertThat(roles.of(ana)).isEmpty();
    }

    @Test
    void cannotEndTheSessionOfSomebodyElse() {
        var ana = People.account(context);
        var bruno = People.account(context);
        var session = jdbc.sql("""
                        insert into access.session (hash, account, created, last_access)
                        values (sha256(:ana::text::bytea), :ana, now(), now()) returning id
                        """).param("ana", ana.value()).query(Long.class).single();
        assertThat(mvc.post()
                        .uri("/account/sessions/" + session + "/end")
                        .with(People.as(bruno))
                        .with(csrf()))
                .hasStatus(404);
        assertThat(mvc.post()
                        .uri("/account/sessions/" + session + "/end")
                        .with(People.as(ana))
                        .with(csrf()))
                .hasStatus(303);
    }

    private AccountId admin(boolean withPassword) {
        var id = accounts.create(new NewAccount(UUID.randomUUID() + "@example.org", "Admin", Locale.FRENCH, List.of()));
        if (withPassword) {
            jdbc.sql("update access.account set password = 'set' where id = :id")
                    .param("id", id.value())
                    .update();
        }
        roles.give(id, Set.of(everything()));
        return id;
    }

    private RoleId everything() {
        return roles.all().getFirst().id();
    }

    private static void actAs(AccountId account) {
        SecurityContextHolder.setContext(new SecurityContextImpl(People.authentication(account)));
    }

    private static void assertBeyond(Runnable act) {
        assertThatExceptionOfType(Refused.class).isThrownBy(act::run).withMessage("access.beyond");
    }

    private static boolean attempt(Runnable act) {
        try {
            act.run();
            return true;
        } catch (Refused refused) {
            return false;
        }
    }

    private static String name() {
        return "role " + UUID.randomUUID();
    }
}
