// A small lexicon folder written into a temporary place and compiled.
#pragma once

#include <gtest/gtest.h>

#include <cctype>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>

#include "lexicon/lexicon.h"
#include "lexicon_build/compile.h"

namespace dragoman {

/// A folder that vanishes with the object.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    auto const* test = testing::UnitTest::GetInstance()->current_test_info();
    static int number = 0;
    path_ = std::filesystem::path(testing::TempDir()) / (std::string("dragoman_") + test->test_suite_name() +
                                                         "_" + test->name() + "_" + std::to_string(number++));
    std::filesystem::remove_all(path_);
    std::filesystem::create_directories(path_);
  }
  ~TemporaryFolder() { std::filesystem::remove_all(path_); }
  TemporaryFolder(TemporaryFolder const&) = delete;
  TemporaryFolder& operator=(TemporaryFolder const&) = delete;

  std::filesystem::path const& path() const { return path_; }
  void file(std::string const& name, std::string const& content) const {
    std::filesystem::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << content;
  }

 private:
  std::filesystem::path path_;
};

inline char const* const kActorsHeader =
    "actor_id,name,kind,country,sector,other_sectors,cameo,parent,cow,gw,valid_from,valid_to,description\n";
inline char const* const kAliasesHeader =
    "actor_id,alias,kind,language,ambiguous,valid_from,valid_to,source\n";
inline char const* const kRolesHeader = "actor_id,org,office,sector,valid_from,valid_to,source\n";
inline char const* const kRelationsHeader = "actor_id,relation,target,valid_from,valid_to,source\n";
inline char const* const kDesignationsHeader = "actor_id,list_name,authority,listed_on,delisted_on,source\n";

inline void write_sample_lexicon(TemporaryFolder const& folder) {
  folder.file("actors/a/actors.csv",
              std::string(kActorsHeader) +
                  "PAK,Pakistan,state,PAK,GOV,,PAK,,770,770,1947-08-14,,\n"
                  "USA,United States,state,USA,GOV,,USA,,2,2,,,\n"
                  "PAK-TTP,Tehrik-e-Taliban Pakistan,rebel,PAK,REB,,PAKREB,,,,2007-12,,\n"
                  "AFG-TAL,Taliban,rebel,AFG,REB,,AFGREB,,,,1994,,\n"
                  "ISW,Islamic State in Iraq and Syria,rebel,,REB,,IMGMUSISI,,,,,,\n"
                  "PAK-AB,Asad Baloch,person,PAK,GOV,,PAKGOV,,,,,,\n"
                  "PAK-CD,Dawood Cheema,person,PAK,GOV,,PAKGOV,,,,,,\n"
                  "AFG,Afghanistan,state,AFG,GOV,,AFG,,700,700,,,\n");
  folder.file("actors/a/aliases.csv",
              std::string(kAliasesHeader) +
                  "PAK,Islamabad,metonym,en,1,,,t\nPAK,Pakistani,demonym,en,0,,,t\n"
                  "USA,US,acronym,en,0,,,t\nUSA,the United States of America,name,en,0,,,t\n"
                  "PAK-TTP,Tehreek-e-Taliban Pakistan,spelling,en,0,,,t\nPAK-TTP,TTP,acronym,en,0,,,t\n"
                  "PAK-TTP,Pakistani Taliban,name,en,0,,,t\n"
                  "PAK-TTP,Cheema,name,en,1,2010,2011,t\nPAK-CD,Cheema,name,en,1,,,t\n");
  folder.file("actors/b/roles.csv", std::string(kRolesHeader) +
                                        "PAK-AB,PAK,head_of_government,GOV,2004-03-01,2008-02-10,t\n"
                                        "PAK-CD,PAK,head_of_government,GOV,2008-02-10,,t\n"
                                        "PAK-CD,PAK,foreign_minister,GOV,2004,2005,t\n");
  folder.file("actors/b/relations.csv",
              std::string(kRelationsHeader) + "PAK-TTP,aligned_with,AFG-TAL,2007,,t\n");
  folder.file("actors/b/designations.csv",
              std::string(kDesignationsHeader) + "PAK-TTP,FTO,USA,2010-09-01,,t\n");
  folder.file("periods/periods.csv",
              "period_id,name,date_start,date_end,actor,source\nSOVIET-WAR,Soviet war,1979-12,1989-02-15,,t\n"
              "POST-911,post-9/11 era,2001-09-11,,,t\n");
  folder.file("periods/term_patterns.csv",
              "pattern,term,offices\n{his} first term,1,head_of_state;head_of_government\n");
  folder.file("periods/period_aliases.csv",
              "period_id,alias\nSOVIET-WAR,the Soviet-Afghan war\nPOST-911,post-9/11\n");
}

/// Compiles the folder; findings are test failures.
inline Lexicon compiled(TemporaryFolder const& folder) {
  ImageWriter writer;
  Diagnostics diagnostics;
  auto const report = compile_lexicon(std::span(&folder.path(), 1), writer, diagnostics);
  EXPECT_TRUE(report) << report.error().text();
  for (auto const& finding : diagnostics.list()) ADD_FAILURE() << finding.text();
  auto lexicon = Lexicon::open(Image::from_bytes(writer.bytes()).value());
  EXPECT_TRUE(lexicon) << lexicon.error().text();
  return std::move(lexicon.value());
}

}  // namespace dragoman
