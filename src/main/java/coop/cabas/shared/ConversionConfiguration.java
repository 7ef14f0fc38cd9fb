package coop.cabas.shared;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.format.FormatterRegistry;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.math.BigDecimal;
import java.util.List;

/** Typed ids and money, everywhere a value enters or leaves: addresses, aggregates, and rows read by SQL. */
@Configuration(proxyBeanMethods = false)
class ConversionConfiguration implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverterFactory(IdConversion.FromText.INSTANCE);
    }

    /** Rows read by {@code query(Row.class)} may have typed ids and money; parameters are given as plain values. */
    @Bean
    JdbcClient jdbcClient(NamedParameterJdbcOperations operations) {
        var conversions = new DefaultConversionService();
        conversions.addConverterFactory(IdConversion.FromNumber.INSTANCE);
        conversions.addConverter(BigDecimal.class, Money.class, Money::new);
        return JdbcClient.create(operations, conversions);
    }

    @Bean
    JdbcCustomConversions jdbcCustomConversions() {
        return new JdbcCustomConversions(
                List.of(new ReadId(), WriteId.INSTANCE, ReadMoney.INSTANCE, WriteMoney.INSTANCE));
    }

    /** A typed id in an aggregate, from its column. */
    @ReadingConverter
    static class ReadId implements ConverterFactory<Number, LongId> {

        @Override
        public <T extends LongId> Converter<Number, T> getConverter(Class<T> type) {
            return IdConversion.FromNumber.INSTANCE.getConverter(type);
        }
    }

    @WritingConverter
    enum WriteId implements Converter<LongId, Long> {
        INSTANCE;

        @Override
        public Long convert(LongId id) {
            return id.value();
        }
    }

    @ReadingConverter
    enum ReadMoney implements Converter<BigDecimal, Money> {
        INSTANCE;

        @Override
        public Money convert(BigDecimal euros) {
            return new Money(euros);
        }
    }

    @WritingConverter
    enum WriteMoney implements Converter<Money, BigDecimal> {
        INSTANCE;

        @Override
        public BigDecimal convert(Money money) {
            return money.amount();
        }
    }
}
