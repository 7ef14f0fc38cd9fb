package coop.cabas.members.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.members.Contacts;
import coop.cabas.members.FileOf;
import coop.cabas.members.Households;
import coop.cabas.members.MemberHistory;
import coop.cabas.members.MemberId;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.Map;

import javax.imageio.ImageIO;

/** Whoever changes a file may say why, whatever they change; registering is one line of its past. */
@ModuleTest(extraIncludes = {"access", "mail"})
class ReasonsTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    MemberHistory history;

    @Autowired
    Contacts contacts;

    @Autowired
    Households households;

    @Autowired
    ApplicationContext context;

    private MemberId ana;
    private String path;

    @BeforeEach
    void somebody() {
        ana = FileOf.person(context, "Ana", "Raison");
        path = "/members/" + ana.value();
    }

    @Test
    void registeringIsOneLine() {
        assertThat(history.of(ana, null))
                .filteredOn(change -> change.part().equals("member"))
                .hasSize(1);
    }

    @Test
    void areKeptForContacts() {
        assertThat(post("/contacts", Map.of("kind", "PHONE", "phone", "06 39 98 10 01", "reason", "dit au comptoir")))
                .hasStatus3xxRedirection();
        assertThat(reason("phone")).isEqualTo("dit au comptoir");
        var phone = contacts.of(ana).phones().getFirst().id();
        assertThat(post("/contacts/phone/%d/removal".formatted(phone), Map.of("reason", "numéro perdu")))
                .hasStatus3xxRedirection();
        assertThat(reason("phone")).isEqualTo("numéro perdu");
        assertThat(post("/contacts", Map.of("kind", "EMAIL", "email", "rien", "reason", "essai")))
                .hasStatus(422)
                .bodyText()
                .contains("rien");
    }

    @Test
    void areKeptForHouseholds() {
        var bruno = FileOf.person(context, "Bruno", "Raison");
        assertThat(post("/household", Map.of("member", "" + bruno.value(), "role", "PARTNER", "reason", "emménagent")))
                .hasStatus3xxRedirection();
        assertThat(reason("household_member")).isEqualTo("emménagent");
        assertThat(post("/household/removal", Map.of("member", "" + ana.value(), "reason", "déménage")))
                .hasStatus3xxRedirection();
        assertThat(reason("household_member")).isEqualTo("déménage");
        assertThat(households.of(ana)).isEmpty();
    }

    @Test
    void photosAreDrawnAnew() throws Exception {
        var picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(3000, 1500, BufferedImage.TYPE_INT_RGB), "png", picture);
        var keeper = People.who(context, "members.read", "members.manage");
        assertThat(mvc.post()
                        .uri(path + "/photo")
                        .multipart()
                        .file(new MockMultipartFile("photo", "moi.png", "image/png", picture.toByteArray()))
                        .with(keeper)
                        .with(csrf()))
                .hasStatus3xxRedirection();
        var shown = mvc.get().uri(path + "/photo").with(keeper).exchange();
        assertThat(shown).hasStatusOk().hasContentType("image/jpeg");
        var drawn = ImageIO.read(
                new java.io.ByteArrayInputStream(shown.getResponse().getContentAsByteArray()));
        assertThat(drawn.getWidth()).isEqualTo(1024);
    }

    private String reason(String part) {
        return history.of(ana, null).stream()
                .filter(change -> change.part().equals(part))
                .findFirst()
                .orElseThrow()
                .reason();
    }

    private MvcTestResult post(String where, Map<String, String> typed) {
        var request = mvc.post()
                .uri(path + where)
                .with(People.who(context, "members.read", "members.manage"))
                .with(csrf());
        typed.forEach(request::param);
        return request.exchange();
    }
}
