package coop.cabas.shares.web;

import coop.cabas.shares.Category;
import coop.cabas.shares.ShareClass;
import coop.cabas.ui.Page;

import java.util.List;

/** Classes of shares and categories of subscribers. */
public record SettingsPage(List<ShareClass> classes, List<Category> categories) implements Page {

    public List<Category> of(ShareClass of) {
        return categories.stream()
                .filter(category -> category.of().equals(of.id()))
                .toList();
    }
}
