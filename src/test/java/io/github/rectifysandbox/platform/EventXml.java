package io.github.rectifysandbox.platform;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The plain XML of what the platform tells the application. */
final class EventXml {

    private final StringBuilder xml = new StringBuilder("<xml>");

    EventXml(Corporation corporation, String userId, Instant at, String msgType) {
        text("ToUserName", corporation.corpId());
        text("FromUserName", userId);
        number("CreateTime", at.getEpochSecond());
        text("MsgType", msgType);
        number("AgentID", corporation.agentId());
    }

    EventXml text(String name, String value) {
        xml.append('<').append(name).append("><![CDATA[").append(clean(value)).append("]]></").append(name).append('>');
        return this;
    }

    EventXml number(String name, long value) {
        xml.append('<').append(name).append('>').append(value).append("</").append(name).append('>');
        return this;
    }

    EventXml selected(Map<String, List<String>> selected) {
        if (selected.isEmpty()) {
            return this;
        }
        xml.append("<SelectedItems>");
        selected.forEach((question, options) -> {
            xml.append("<SelectedItem>");
            text("QuestionKey", question);
            xml.append("<OptionIds>");
            options.forEach(option -> text("OptionId", option));
            xml.append("</OptionIds></SelectedItem>");
        });
        xml.append("</SelectedItems>");
        return this;
    }

    String end() {
        return xml + "</xml>";
    }

    private static String clean(String value) {
        StringBuilder clean = new StringBuilder();
        value.codePoints().filter(EventXml::isXml).forEach(clean::appendCodePoint);
        return clean.toString().replace("]]>", "]]]]><![CDATA[>");
    }

    private static boolean isXml(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c > 0xFFFF;
    }
}
