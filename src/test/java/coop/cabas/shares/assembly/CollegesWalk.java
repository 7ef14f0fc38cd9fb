package coop.cabas.shares.assembly;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import coop.cabas.access.Accounts;
import coop.cabas.access.NewAccount;
import coop.cabas.access.Roles;
import coop.cabas.members.FileOf;
import coop.cabas.members.MembershipKind;
import coop.cabas.members.Statuses;
import coop.cabas.shares.SharesPermissions;
import coop.cabas.testing.browser.BrowserTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** A coop whose statutes have colleges writes them down, and prepares an assembly by them. */
class CollegesWalk extends BrowserTest {

    private static final String PASSWORD = "un café au lait d’avoine";

    @Autowired
    Accounts accounts;

    @Autowired
    Roles roles;

    @Autowired
    ApplicationContext context;

    @ParameterizedTest
    @ValueSource(ints = {PHONE, LAPTOP})
    void writesThemDownAndPreparesAnAssembly(int width) {
        context.getBean(Statuses.class).add("Producteur " + width, 1);
        FileOf.person(context, "Ana", "Pereira", MembershipKind.COOPERATIVE);
        var page = secretary(width);
        page.navigate("/shares/colleges");
        assertThat(page.locator("main")).containsText("une personne, une voix");
        assertAccessible(page);
        add(page, "Producteurs", "40");
        page.getByLabel("Producteur " + width).check();
        picture(page, "colleges-1-form");
        assertAccessible(page);
        page.locator("main form .primary").click();
        assertThat(page.locator(".notice.warning").first()).containsText("Les collèges font 40 %");
        picture(page, "colleges-2-incomplete");
        add(page, "Consommateurs", "60");
        page.getByLabel("Ce collège accueille aussi").check();
        page.locator("main form .primary").click();
        assertThat(page.locator("main")).containsText("60 % des voix");
        assertAccessible(page);
        picture(page, "colleges-3-whole");

        var assemblies = context.getBean(Assemblies.class);
        var id = assemblies.call(new Assemblies.Call(
                Assembly.Kind.ORDINARY, "Assemblée " + width, FileOf.TODAY, LocalTime.NOON, "", FileOf.TODAY));
        context.getBean(Electorate.class).drawUp(assemblies.find(id));
        page.navigate("/shares/assemblies/" + id.value());
        assertThat(page.locator("main")).containsText("personne n’en est");
        assertAccessible(page);
        picture(page, "colleges-4-assembly");

        var colleges = context.getBean(Colleges.class);
        colleges.all().forEach(college -> colleges.remove(college.id()));
    }

    private static void add(Page page, String name, String weight) {
        page.navigate("/shares/colleges/new");
        page.getByLabel("Nom").fill(name);
        page.getByLabel("Poids").fill(weight);
    }

    private Page secretary(int width) {
        return signedIn("secretary", width, page -> {
            var name = UUID.randomUUID().toString();
            roles.create(name, Set.of(SharesPermissions.MANAGE, SharesPermissions.READ, SharesPermissions.SETTINGS));
            accounts.createWithPassword(
                    new NewAccount(name + "@example.org", "Chloé", Locale.FRENCH, List.of(name)), PASSWORD);
            signIn(page, name + "@example.org", PASSWORD);
        });
    }
}
