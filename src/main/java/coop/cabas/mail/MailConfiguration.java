package coop.cabas.mail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import java.util.Optional;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SmtpSettings.class)
class MailConfiguration {

    /** The coop's mail server, by our settings or by Spring's own; none when neither names one. */
    @Bean
    Postman postman(SmtpSettings settings, ObjectProvider<JavaMailSender> ofSpring) {
        var host = settings.host();
        if (host == null || host.isBlank()) {
            return new Postman(Optional.ofNullable(ofSpring.getIfAvailable()), settings.from());
        }
        var sender = new JavaMailSenderImpl();
        sender.setHost(host);
        sender.setPort(settings.port());
        sender.setUsername(settings.user());
        sender.setPassword(settings.password());
        sender.setDefaultEncoding("UTF-8");
        var properties = sender.getJavaMailProperties();
        properties.put("mail.smtp.auth", String.valueOf(settings.user() != null));
        properties.put("mail.smtp.ssl.enable", String.valueOf(settings.port() == 465));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.starttls.enable", String.valueOf(!settings.plain()));
        properties.put("mail.smtp.starttls.required", String.valueOf(!settings.plain() && settings.port() != 465));
        for (var limit : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.put("mail.smtp." + limit, "10000");
        }
        return new Postman(Optional.of(sender), settings.from());
    }

    /** Letters whose first try failed, and those handed over by an instance that died before sending them. */
    @Bean
    RecurringTask<Void> deliverLetters(Delivery delivery) {
        return Tasks.recurring("mail-delivery", FixedDelay.ofSeconds(60))
                .execute((instance, context) -> delivery.deliverAll());
    }
}
