package coop.cabas.members.search;

import java.util.List;

/** Fields that a module lets members be searched by. A bean of each module that knows something of members. */
@FunctionalInterface
public interface SearchFields {

    /** Asked at each search, so that they may depend on what the coop set up: one field per type of fee. */
    List<SearchField> fields();
}
