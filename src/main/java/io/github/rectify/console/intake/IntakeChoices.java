package io.github.rectify.console.intake;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** The names that are there already, offered while typing. */
@Mapper
interface IntakeChoices {

    @Select("SELECT name FROM inspection_round ORDER BY id DESC LIMIT 50")
    List<String> rounds();

    @Select("SELECT name FROM unit ORDER BY name LIMIT 200")
    List<String> units();

    @Select("SELECT name FROM inspection_round ORDER BY id DESC LIMIT 5000")
    List<String> allRounds();

    @Select("SELECT name FROM unit ORDER BY id LIMIT 5000")
    List<String> allUnits();
}
