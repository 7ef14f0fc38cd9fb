package coop.cabas.fees.books;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.Locale;

/** Words of the books: French whoever reads, as the law asks (article L123-22 of the Code de commerce). */
@Component
class BookWords {

    private final MessageSource texts;

    BookWords(MessageSource texts) {
        this.texts = texts;
    }

    String of(String key, Object... args) {
        return texts.getMessage(key, args, Locale.FRANCE);
    }
}
