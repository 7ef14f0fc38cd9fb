package coop.cabas.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.audit.Actor;
import coop.cabas.audit.Audit;
import coop.cabas.testing.CabasTest;
import coop.cabas.testing.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import java.util.Map;

@CabasTest
@Transactional
class TrailListTest {

    @Autowired
    Audit audit;

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    @Test
    void tellsTheAccountWhateverItsOwnerIsCalled() {
        audit.record(new Actor(98_765_432L, "Chloé"), "audit.test.done", "audit.test:1", null, Map.of("a", "b"));
        for (var export : new String[] {"", "&export=csv"}) {
            assertThat(mvc.get().uri("/audit?action=audit.test.done" + export).with(People.who(context, "audit.read")))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Compte", "98765432");
        }
    }
}
