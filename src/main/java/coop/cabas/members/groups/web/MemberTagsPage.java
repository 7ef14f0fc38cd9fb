package coop.cabas.members.groups.web;

import coop.cabas.members.MemberId;
import coop.cabas.members.groups.Tag;
import coop.cabas.ui.Page;

import java.util.List;
import java.util.Set;

/** The tags of one member. */
public record MemberTagsPage(MemberId member, List<Tag> tags, Set<Long> chosen) implements Page {}
