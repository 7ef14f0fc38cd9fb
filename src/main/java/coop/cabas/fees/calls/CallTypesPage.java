package coop.cabas.fees.calls;

import coop.cabas.fees.FeeType;
import coop.cabas.ui.Page;
import org.springframework.web.util.UriComponentsBuilder;

import java.util.List;

/**
 * Which fee everybody chosen is asked.
 *
 * @param query the selection
 * @param words the same in words
 * @param chosen how many members it holds
 */
public record CallTypesPage(String query, String words, int chosen, List<FeeType> types) implements Page {

    public String to(FeeType type) {
        return UriComponentsBuilder.fromPath("/fees/calls/new/" + type.id().value())
                .queryParam("query", "{query}")
                .encode()
                .buildAndExpand(query)
                .toUriString();
    }
}
