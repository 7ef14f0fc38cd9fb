package coop.cabas.purchasing.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class DoubtTextsTest {

    @ParameterizedTest
    @EnumSource(Doubt.class)
    void everyDoubtSaysWhatIsWrongAndWhatToDo(Doubt doubt) throws IOException {
        var texts = Files.readString(Path.of("src/main/resources/messages/purchasing_fr.properties"));

        assertThat(texts).contains("purchasing.forms.remedy." + doubt.name() + "=");
        if (doubt != Doubt.UNREADABLE) { // why a file cannot be read is said by whatever reads it
            assertThat(texts).contains("purchasing.forms.wrong." + doubt.name() + "=");
        }
    }
}
