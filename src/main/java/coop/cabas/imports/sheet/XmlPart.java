package coop.cabas.imports.sheet;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import coop.cabas.shared.Message;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

import java.io.InputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** One XML part of a workbook, read forward; refuses what could refer to other files, swell or never end. */
final class XmlPart {

    /** Excel itself allows 32,767. */
    private static final int MAX_TEXT = 40_000;

    private static final XMLInputFactory FACTORY = new InputFactoryImpl();

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private final XMLStreamReader2 xml;
    private final Inflation inflation;

    XmlPart(InputStream content, Inflation inflation) {
        this.inflation = inflation;
        try {
            xml = (XMLStreamReader2) FACTORY.createXMLStreamReader(content);
        } catch (XMLStreamException | RuntimeException e) {
            throw unreadable(e);
        }
    }

    /** Goes to the next thing; false at the end of the part. */
    boolean next() {
        try {
            if (!xml.hasNext()) {
                return false;
            }
            inflation.startPiece();
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw Unreadable.because(Message.of("imports.sheet.entities"));
            }
            return true;
        } catch (XMLStreamException | RuntimeException e) {
            throw unreadable(e);
        }
    }

    /** As {@link #next()} where the part cannot end yet. */
    void advance() {
        if (!next()) {
            throw Unreadable.damaged();
        }
    }

    boolean starts(String element) {
        return xml.isStartElement() && xml.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return xml.isEndElement() && xml.getLocalName().equals(element);
    }

    /** Name of the element that starts here; empty elsewhere. */
    String started() {
        return xml.isStartElement() ? xml.getLocalName() : "";
    }

    /** What stands at the current place, to be copied as it is. */
    XMLStreamReader2 reader() {
        return xml;
    }

    @Nullable
    String attribute(String name) {
        return xml.getAttributeValue(null, name);
    }

    /** An attribute of another namespace, whatever that is: it differs between the two editions of the standard. */
    String foreignAttribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            var namespace = xml.getAttributeNamespace(i);
            if (xml.getAttributeLocalName(i).equals(name) && namespace != null && !namespace.isEmpty()) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** Words up to the end of the element that started here. */
    String words() {
        var words = new StringBuilder();
        for (int open = 1; open > 0; ) {
            advance();
            if (xml.isStartElement()) {
                open++;
            } else if (xml.isEndElement()) {
                open--;
            } else if (isText()) {
                words.append(text());
            }
            if (words.length() > MAX_TEXT) {
                throw Unreadable.tooLarge();
            }
        }
        return words.toString();
    }

    private boolean isText() {
        int event = xml.getEventType();
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    /** The reader reads on when it is asked for the text, and may meet the damage only then. */
    private String text() {
        try {
            return xml.getText();
        } catch (RuntimeException e) {
            throw unreadable(e);
        }
    }

    /** What stopped the XML reader: a bound that was hit, or damage. The reader throws unchecked exceptions as well. */
    static Unreadable unreadable(Exception cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof Unreadable unreadable) {
                return unreadable;
            }
        }
        return Unreadable.damaged();
    }
}
