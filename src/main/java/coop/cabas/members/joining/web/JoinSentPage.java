package coop.cabas.members.joining.web;

import coop.cabas.ui.Page;

/** What happens next. @param confirmed whether the link was followed already */
public record JoinSentPage(boolean confirmed) implements Page {}
