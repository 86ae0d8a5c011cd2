package io.github.rectify.outbox;

import io.github.rectify.wecom.TemplateCard;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what a room says into a card of the platform; paths of ours become addresses under the public URL. */
@Component
class Cards {

    private final PublicUrl publicUrl;

    Cards(PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
    }

    TemplateCard template(Content.Card card) {
        String link = publicUrl.of(card.path() == null ? "/" : card.path());
        TemplateCard.Builder template = card.buttons().isEmpty() ? TemplateCard.notice(link)
                : TemplateCard.withButtons().link(link);
        template.source(card.source(), color(card.accent())).title(card.title(), card.lead()).subTitle(card.body());
        card.lines().stream().limit(TemplateCard.MOST_FACTS).forEach(line -> template.fact(line.name(), line.value()));
        card.links().stream().limit(TemplateCard.MOST_JUMPS)
                .forEach(jump -> template.jump(jump.title(), publicUrl.of(jump.path())));
        choose(template, card.choice());
        card.buttons().forEach(button -> template.button(button.text(), button.key(), style(button.weight())));
        return template.build();
    }

    private static void choose(TemplateCard.Builder template, Content.@Nullable Choice choice) {
        if (choice != null) {
            List<TemplateCard.Option> options = choice.options().stream().limit(TemplateCard.MOST_OPTIONS)
                    .map(option -> new TemplateCard.Option(option.id(), option.text())).toList();
            template.choice(choice.key(), choice.title(), options, options.get(0).id());
        }
    }

    private static TemplateCard.Color color(Content.Accent accent) {
        return TemplateCard.Color.valueOf(accent.name());
    }

    private static TemplateCard.Style style(Content.Weight weight) {
        return switch (weight) {
            case MAIN -> TemplateCard.Style.BLUE;
            case PLAIN -> TemplateCard.Style.PLAIN;
            case WARN -> TemplateCard.Style.RED;
        };
    }
}
