package coop.cabas.papers.web;

import coop.cabas.papers.People;
import coop.cabas.ui.Page;

import java.util.List;

/** Who is expected, with room to sign. @param columns what else is written down by hand */
public record AttendanceSheet(String coop, String title, List<String> columns, List<People.Person> people)
        implements Page {}
