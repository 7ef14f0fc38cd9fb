package coop.cabas.labels.web;

import coop.cabas.labels.Printing;
import coop.cabas.shared.Message;
import coop.cabas.ui.Page;
import coop.cabas.ui.print.LabelFormat;

import java.util.List;

/**
 * Labels printed together.
 *
 * @param complete how many say all they must
 * @param missing why the others are not printed
 */
public record PrintingPage(Printing printing, int complete, List<Message> missing, List<LabelFormat> formats)
        implements Page {}
