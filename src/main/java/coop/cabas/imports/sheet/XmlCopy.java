package coop.cabas.imports.sheet;

import org.codehaus.stax2.XMLStreamWriter2;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.util.Map;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** Copies an XML part, piece by piece, with some of its elements changed. */
final class XmlCopy {

    private final XmlPart xml;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter2 out;

    XmlCopy(XmlPart xml, XMLOutputFactory factory) throws XMLStreamException {
        this.xml = xml;
        out = (XMLStreamWriter2) factory.createXMLStreamWriter(bytes, "UTF-8");
        out.writeStartDocument("1.0", "UTF-8", true);
    }

    /** What stands at the current place, as it is. */
    void copy() throws XMLStreamException {
        if (xml.reader().getEventType() != XMLStreamConstants.END_DOCUMENT) {
            out.copyEventFromReader(xml.reader(), false);
        }
    }

    /** The element that starts here, with some attributes changed, or left out where null; its end is left to be copied. */
    void start(Map<String, @Nullable String> changed) throws XMLStreamException {
        var reader = xml.reader();
        out.writeStartElement(prefix(), reader.getLocalName(), namespace());
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            var prefix = reader.getNamespacePrefix(i);
            var uri = reader.getNamespaceURI(i);
            if (prefix == null || prefix.isEmpty()) {
                out.writeDefaultNamespace(uri == null ? "" : uri);
            } else {
                out.writeNamespace(prefix, uri);
            }
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            var own = reader.getAttributeNamespace(i);
            var name = reader.getAttributeLocalName(i);
            if (own != null && !own.isEmpty()) {
                out.writeAttribute(reader.getAttributePrefix(i), own, name, reader.getAttributeValue(i));
            } else if (!changed.containsKey(name)) {
                out.writeAttribute(name, reader.getAttributeValue(i));
            }
        }
        for (var each : changed.entrySet()) {
            if (each.getValue() != null) {
                out.writeAttribute(each.getKey(), each.getValue());
            }
        }
    }

    /** A new element, of the same namespace as what stands at the current place. */
    void element(String name, Map<String, String> attributes) throws XMLStreamException {
        out.writeStartElement(prefix(), name, namespace());
        for (var each : attributes.entrySet()) {
            out.writeAttribute(each.getKey(), each.getValue());
        }
    }

    void words(String text) throws XMLStreamException {
        out.writeCharacters(text);
    }

    void end() throws XMLStreamException {
        out.writeEndElement();
    }

    byte[] bytes() throws XMLStreamException {
        out.writeEndDocument();
        out.close();
        return bytes.toByteArray();
    }

    private String prefix() {
        var prefix = xml.reader().getPrefix();
        return prefix == null ? "" : prefix;
    }

    private String namespace() {
        var namespace = xml.reader().getNamespaceURI();
        return namespace == null ? "" : namespace;
    }
}
