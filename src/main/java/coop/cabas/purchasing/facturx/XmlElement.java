package coop.cabas.purchasing.facturx;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A piece of an XML document, by local names. No document type, hence no entity of its own and no other file, is let through. */
final class XmlElement {

    private static final XMLInputFactory FACTORY = new InputFactoryImpl();
    private static final int DEEPEST = 64;
    private static final int MOST = 300_000;
    private static final int LONGEST = 4_000;

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private final String name;
    private final Map<String, String> attributes = new HashMap<>();
    private final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private XmlElement(String name) {
        this.name = name;
    }

    /** @throws Refused when it is no XML, or more of it than an invoice can have */
    static XmlElement parse(byte[] content) {
        try {
            var xml = FACTORY.createXMLStreamReader(new ByteArrayInputStream(content));
            var open = new ArrayDeque<XmlElement>();
            XmlElement root = null;
            int elements = 0;
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new Refused("purchasing.facturx.xml");
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++elements > MOST || open.size() >= DEEPEST) {
                            throw new Refused("purchasing.facturx.large", Facturx.LARGEST >> 20);
                        }
                        var element = begun(xml, open);
                        root = root == null ? element : root;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> add(open, xml.getText());
                    case XMLStreamConstants.END_ELEMENT -> open.removeLast();
                    default -> {}
                }
            }
            if (root == null) {
                throw new Refused("purchasing.facturx.xml");
            }
            return root;
        } catch (XMLStreamException
                | UncheckedStreamException
                | IllegalArgumentException
                | IndexOutOfBoundsException damaged) {
            throw new Refused("purchasing.facturx.xml");
        }
    }

    private static XmlElement begun(XMLStreamReader xml, Deque<XmlElement> open) {
        var element = new XmlElement(xml.getLocalName());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            element.attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        if (!open.isEmpty()) {
            open.getLast().children.add(element);
        }
        open.addLast(element);
        return element;
    }

    private static void add(Deque<XmlElement> open, String text) {
        if (!open.isEmpty() && open.getLast().text.length() + text.length() <= LONGEST) {
            open.getLast().text.append(text);
        }
    }

    String name() {
        return name;
    }

    String attribute(String called) {
        return attributes.getOrDefault(called, "");
    }

    /** What stands in it, its blanks made one. */
    String text() {
        return text.toString().replaceAll("\\s+", " ").strip();
    }

    /** What the first of this path says; empty when there is none. */
    String text(String path) {
        var found = first(path);
        return found == null ? "" : found.text();
    }

    @Nullable
    XmlElement first(String path) {
        var all = all(path);
        return all.isEmpty() ? null : all.getFirst();
    }

    /** Every one of this path, its steps parted by {@code /}. */
    List<XmlElement> all(String path) {
        var found = List.of(this);
        for (var step : path.split("/")) {
            found = found.stream()
                    .flatMap(one -> one.children.stream())
                    .filter(one -> one.name.equals(step))
                    .toList();
        }
        return found;
    }
}
