package io.github.rectify.wecom;

import static io.github.rectify.wecom.CallbackRefused.Reason.MALFORMED;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The elements of a small XML document that hold text, in order, each with its path below the root ({@code ScanCodeInfo.ScanType}).
 * A DOCTYPE is refused whatever it holds, so there are no entities to expand and nothing to fetch.
 */
final class XmlLeaves {

    private static final int DEEPEST = 16;

    private final List<Leaf> leaves = new ArrayList<>();
    private final List<String> path = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean leaf;

    private XmlLeaves() {
    }

    static List<Leaf> read(String xml) {
        XmlLeaves reading = new XmlLeaves();
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(xml));
            while (reader.hasNext()) {
                reading.take(reader.next(), reader);
            }
        } catch (CallbackRefused refused) {
            throw refused;
        } catch (XMLStreamException | RuntimeException broken) {
            throw new CallbackRefused(MALFORMED, "no well-formed XML");
        }
        return reading.leaves;
    }

    /** The JDK's own, whatever else is on the class path. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    private void take(int event, XMLStreamReader reader) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> open(reader.getLocalName());
            case XMLStreamConstants.END_ELEMENT -> close();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(reader.getText());
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new CallbackRefused(MALFORMED, "XML with a DOCTYPE or an entity");
            default -> { }
        }
    }

    private void open(String name) {
        if (path.size() == DEEPEST) {
            throw new CallbackRefused(MALFORMED, "XML is nested too deeply");
        }
        path.add(name);
        text.setLength(0);
        leaf = true;
    }

    private void close() {
        if (leaf && path.size() > 1) {
            leaves.add(new Leaf(String.join(".", path.subList(1, path.size())), text.toString()));
        }
        path.remove(path.size() - 1);
        text.setLength(0);
        leaf = false;
    }

    /** An element without elements in it. */
    record Leaf(String path, String text) {
    }
}
